package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cultivar.api.run.Studies;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.runner.Cultivar;
import io.cultivar.testkit.FakeDescription;
import io.cultivar.testkit.FakeTrial;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and texts that were made to harm databases, terminals, pages, spreadsheets and folders. */
@Tag("slow")
class HostileNamesTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final List<String> HOSTILE =
      List.of(
          "it's; DROP TABLE study; --",
          "\" OR 1=1; --",
          "../../up",
          "/etc/passwd",
          "\u001b[31mred\u001b]0;title\u0007",
          "\u009b31m",
          "\u202egpj.exe\u2066",
          "<script>alert(1)</script>",
          "two\nlines\r\n# three",
          "=HYPERLINK(\"http://127.0.0.1\";\"x\")",
          "@SUM(A1)",
          "-2+3",
          "a ${env:HOME} $(touch touched) `touch touched` %s %n",
          "\ud83c\udf31\u200d\u00e9\u6f22",
          "n".repeat(200));

  @TempDir private Path directory;
  private String store;

  private Command.Result command(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(1, List.of("--store", store));
    Command.Result result = Command.runHere(all.toArray(String[]::new));
    assertSafe(result.out());
    assertSafe(result.err());
    return result;
  }

  private String ok(String... arguments) {
    Command.Result result = command(arguments);
    assertThat(result.code()).as(result.err()).isZero();
    return result.out();
  }

  /** Nothing of it would be obeyed by a terminal. */
  private static void assertSafe(String text) {
    assertThat(text.codePoints())
        .noneMatch(
            c ->
                (Character.isISOControl(c) && c != '\n' && c != '\r')
                    || Character.getType(c) == Character.FORMAT);
    assertThat(text.replace("\r\n", "\n")).doesNotContain("\r");
  }

  private static List<String> lines(String json) throws Exception {
    List<String> names = new ArrayList<>();
    for (String line : json.lines().toList()) {
      names.add(JSON.readTree(line).path("name").asText());
    }
    return names;
  }

  /** A study all of whose texts are hostile. */
  private void keep(String hostile) throws Exception {
    Values values =
        Values.of(
            Map.of(hostile, new Value.Choice(0, hostile), hostile + "2", new Value.Real(-0.5)));
    Measurement metrics = Measurement.of(Map.of("loss", -0.5, hostile, 1.0));
    try (Cultivar cultivar = Cultivar.builder().store(store).build()) {
      Studies studies = cultivar.studies();
      try (StudyJournal journal = studies.create(FakeDescription.of(hostile))) {
        journal.claim("w", List.of(FakeTrial.running(0, values), FakeTrial.running(1, values)), 2);
        journal.record(
            "w",
            List.of(
                FakeTrial.complete(0, values, metrics).with(List.of(new Report(0, 1, metrics))),
                FakeTrial.failed(1, values, hostile)));
        journal.note("note", hostile);
      }
    }
  }

  private void allCommands() throws Exception {
    for (String hostile : HOSTILE) {
      keep(hostile);
      ok("show", "--", hostile);
      ok("show", "--verbose", "--", hostile);
      ok("note", "--", hostile, hostile);
      assertThat(lines(ok("show", "--format", "json", "--", hostile))).contains(hostile);
      Path export = directory.resolve("export.json");
      ok("export", "--out", export.toString(), "--", hostile);
      assertThat(JSON.readTree(Files.readAllLines(export).get(0)).get("name").asText())
          .isEqualTo(hostile);
      ok("export", "--", hostile);
      ok("import", export.toString(), "--as", "copy");
      assertThat(StoredStudy.trials(store, "copy")).isEqualTo(StoredStudy.trials(store, hostile));
      assertCells(ok("export", "copy", "--format", "csv"));
      ok("delete", "copy", "--yes");
      ok("rename", "--", hostile, "copy");
      ok("rename", "--", "copy", hostile);
      assertThat(command("best", "--", hostile).code()).isEqualTo(2);
      assertThat(command("verify", "--", hostile).code()).isEqualTo(2);
      assertThat(command("show", "--", hostile + "x").code()).isEqualTo(2);
    }
    assertThat(lines(ok("studies", "--format", "json"))).isEqualTo(HOSTILE);
    assertThat(ok("studies")).hasLineCount(HOSTILE.size() + 1);
    for (String hostile : HOSTILE) {
      ok("delete", "--yes", "--", hostile);
    }
    assertThat(ok("studies")).isEmpty();
  }

  /** No cell is a formula, and a number stays one. */
  private static void assertCells(String csv) {
    assertThat(csv).contains("-0.5").doesNotContain("'-0.5");
    for (String mark : List.of("=", "@", "-2")) {
      assertThat("," + csv.replace("\n", ",").replace("\r", "").replace("\"", ""))
          .doesNotContain("," + mark);
    }
  }

  @Test
  void doNoHarmInSqlite() throws Exception {
    store = "jdbc:sqlite:" + directory.resolve("studies.db");
    allCommands();
    assertNothingElse("studies.db", "export.json");
  }

  @Test
  void doNoHarmInPostgres() throws Exception {
    try (Databases server = new Databases(Files.createDirectory(directory.resolve("server")))) {
      store = server.url();
      allCommands();
    }
  }

  private void assertNothingElse(String... names) throws Exception {
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(names);
    }
    assertThat(Path.of("touched")).doesNotExist();
  }

  @Test
  void canNameExperimentsAndVariants() throws Exception {
    store = "jdbc:sqlite:" + directory.resolve("studies.db");
    for (String hostile : HOSTILE) {
      String quoted = JSON.writeValueAsString(hostile);
      Path file =
          Files.writeString(
              directory.resolve("hostile.yaml"),
              Experiments.small("NAME", 3)
                  .replace("NAME", quoted)
                  .replace("space:\n", "space:\n  what: {choice: [tanh, " + quoted + "]}\n")
                  .replace("tanh}", "$what}"),
              StandardCharsets.UTF_8);
      Command.Result refused = command("run", file.toString());
      assertThat(refused.code()).as(hostile).isEqualTo(2);
      assertThat(refused.err()).contains("hostile.yaml:4:25  ");
      Files.writeString(file, Experiments.small(quoted, 3), StandardCharsets.UTF_8);
      ok("run", file.toString());
      assertThat(lines(ok("run", file.toString(), "--format", "json"))).contains(hostile);
      ok("try", file.toString(), "--set", "rate=0.5");
      Path best = directory.resolve("best.yaml");
      ok("best", "--out", best.toString(), "--", hostile);
      assertThat(ok("best", "--", hostile)).isEqualTo(Files.readString(best));
      assertThat(ok("verify", "--", hostile)).contains("the same, to the bit");
      if (hostile.length() < 100) {
        ok("run", best.toString());
        assertThat(ok("verify", "--", hostile + "-best")).contains("the same, to the bit");
      }
    }
    assertNothingElse("studies.db", "hostile.yaml", "best.yaml");
  }

  @Test
  void canNameFiles() throws Exception {
    store = "jdbc:sqlite:" + directory.resolve("it's \u001b[31m; drop.db");
    Path file =
        Files.writeString(
            directory.resolve("\u001b[31m\nx:1:1  <b>.yaml"), Experiments.small("named", 2));
    ok("run", file.toString());
    Files.writeString(file, "nonsense: 1\n");
    assertThat(command("run", file.toString()).err()).contains("\\u001b[31m\\u000ax:1:1  <b>.yaml");
    assertThat(command("run", file + "x").code()).isEqualTo(2);
    String out = directory.resolve("no\u001b/x.yaml").toString();
    assertThat(command("best", "named", "--out", out).err()).contains("no such file or folder");
    assertThat(command("import", file.toString()).code()).isEqualTo(2);
    assertThat(command("run", file.toString(), "--\u001b[31m").code()).isEqualTo(2);
    assertThat(command("run", file.toString(), "--plugins", out).code()).isEqualTo(2);
    assertThat(command("components", "\u001b[31m").code()).isEqualTo(2);
  }

  @Test
  void whatCannotBeKeptIsRefused() throws Exception {
    store = "jdbc:sqlite:" + directory.resolve("studies.db");
    keep("plain");
    for (String name : List.of("", " ", "n".repeat(201))) {
      assertThat(command("rename", "plain", name).code()).isEqualTo(2);
    }
    Path export = directory.resolve("export.json");
    ok("export", "plain", "--out", export.toString());
    String text = Files.readString(export);
    for (String lost : List.of("a\\u0000", "\\ud83c", "n".repeat(201))) {
      Files.writeString(export, text.replace("\"name\":\"plain\"", "\"name\":\"" + lost + "\""));
      assertThat(command("import", export.toString()).err())
          .contains("export.json:1:1  ")
          .contains("; nothing was imported");
    }
    Files.writeString(export, text.replace("\"failure\":\"plain\"", "\"failure\":\"\\u0000\""));
    assertThat(command("import", export.toString(), "--as", "other").err())
        .contains("export.json:3:1  a text here holds NUL");
    assertThat(lines(ok("studies", "--format", "json"))).containsExactly("plain");
  }
}
