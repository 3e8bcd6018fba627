package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.run.Studies;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.transfer.StudyImport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However an exported study is garbled, it is imported, and can be shown, or nothing of it is. */
@Tag("slow")
class ImportFuzzTest {
  /** Of so many that were imported, one is shown in all ways. */
  private static final int SHOWN = 10;

  private static final int ROUNDS = 300;

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
    try (Cultivar cultivar = Cultivar.builder().store(store).build()) {
      for (int round = 0; round < ROUNDS; round++) {
        List<String> garbled = garbled(lines, random);
        if (imported(cultivar.studies(), String.join("\n", garbled))) {
          imported++;
          if (imported % SHOWN == 0) {
            show(store, garbled);
          }
          cultivar.studies().delete("garbled");
        }
      }
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

  /** Whether it was imported; if not, nothing of it is there. */
  private static boolean imported(Studies studies, String text) throws IOException {
    try {
      new StudyImport("FILE", new BufferedReader(new StringReader(text)))
          .into(studies, Optional.of("garbled"));
      return true;
    } catch (IOException e) {
      assertThat(e.getMessage()).as(text).matches("(?s)FILE:\\d+:1  .*; nothing was imported");
      assertThat(studies.open("garbled")).isEmpty();
      return false;
    } catch (RuntimeException e) {
      throw new AssertionError("thrown for\n" + text, e);
    }
  }

  private static void show(String store, List<String> lines) {
    ok("show", "garbled", "--store", store);
    ok("export", "garbled", "--store", store);
    ok("export", "garbled", "--store", store, "--format", "csv");
    for (String command : List.of("best", "verify")) {
      Command.Result shown = Command.runHere(command, "garbled", "--store", store);
      assertThat(shown.code()).as(lines + "\n" + shown.err()).isNotEqualTo(1);
    }
  }

  private static void ok(String... arguments) {
    Command.Result result = Command.runHere(arguments);
    assertThat(result.code()).as(result.err()).isZero();
  }
}
