package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However an exported study is garbled, it is imported, and can be shown, or nothing of it is. */
class ImportFuzzTest {
  private static final int ROUNDS = 400;

  @TempDir private Path directory;

  @Test
  void aGarbledExportIsAnsweredOrShown() throws Exception {
    String store = "jdbc:sqlite:" + directory.resolve("studies.db");
    Path experiment = Files.writeString(directory.resolve("x.yaml"), Experiments.small("x", 3));
    ok("run", experiment.toString(), "--store", store);
    ok("note", "x", "a remark", "--store", store);
    Path export = directory.resolve("export.json");
    ok("export", "x", "--store", store, "--out", export.toString());
    List<String> lines = Files.readAllLines(export);
    Random random = new Random(5);
    int imported = 0;
    for (int round = 0; round < ROUNDS; round++) {
      imported += answered(export, garbled(lines, random), store) ? 1 : 0;
    }
    assertThat(imported).isBetween(ROUNDS / 50, ROUNDS * 9 / 10);
  }

  private static List<String> garbled(List<String> lines, Random random) {
    List<String> garbled = new ArrayList<>(lines);
    int line = random.nextInt(lines.size());
    Mutation.Kind[] kinds = Mutation.Kind.values();
    // The tree of a line more often than its letters.
    Mutation.Kind kind =
        random.nextBoolean() ? Mutation.Kind.TREE : kinds[random.nextInt(kinds.length)];
    // In flow, so that it stays a line.
    int piece = kind == Mutation.Kind.TREE ? 5 * random.nextInt(1_000) : random.nextInt(1_000);
    Mutation mutation = new Mutation(kind, random.nextInt(10_000), random.nextInt(1_000), piece);
    garbled.set(line, mutation.apply(lines.get(line)));
    return garbled;
  }

  /** Whether it was imported. */
  private boolean answered(Path export, List<String> lines, String store) throws IOException {
    Files.write(export, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    Command.Result result =
        Command.runHere("import", export.toString(), "--store", store, "--as", "garbled");
    assertThat(result.code()).as(lines + "\n" + result.err()).isIn(0, 2);
    if (result.code() == 2) {
      assertThat(result.err()).as("" + lines).contains("export.json:").doesNotContain("garbled'");
      assertThat(Command.runHere("show", "garbled", "--store", store).code()).isEqualTo(2);
      return false;
    }
    ok("show", "garbled", "--store", store);
    ok("studies", "--store", store);
    ok("export", "garbled", "--store", store);
    ok("export", "garbled", "--store", store, "--format", "csv");
    for (String command : List.of("best", "verify", "work")) {
      Command.Result shown = Command.runHere(command, "garbled", "--store", store);
      assertThat(shown.code()).as(lines + "\n" + shown.err()).isNotEqualTo(1);
    }
    ok("delete", "garbled", "--store", store, "--yes");
    return true;
  }

  private static void ok(String... arguments) {
    Command.Result result = Command.runHere(arguments);
    assertThat(result.code()).as(result.err()).isZero();
  }
}
