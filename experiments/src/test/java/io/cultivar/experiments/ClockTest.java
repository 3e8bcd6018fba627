package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clocks that jump: what is kept of them is only shown. */
class ClockTest {
  @TempDir private Path directory;

  @Test
  void endsBeforeBeginningsAndTimesToComeAreNoMatter() throws Exception {
    String store = "jdbc:sqlite:" + directory.resolve("studies.db");
    String file =
        Files.writeString(directory.resolve("x.yaml"), Experiments.small("x", 4)).toString();
    ok("run", file, "--store", store);
    List<String> before = StoredStudy.trials(store, "x");
    try (Connection connection = DriverManager.getConnection(store);
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE trial SET began = '2101-01-01T00:00:00Z'");
      statement.execute("UPDATE trial SET ended = '1969-12-31T23:59:59.5Z'");
      statement.execute("UPDATE study SET started = '9999-01-01T00:00:00Z'");
      statement.execute("UPDATE study SET changed = '0001-01-01T00:00:00Z'");
      statement.execute("UPDATE revision SET made = '9999-01-01T00:00:00Z'");
    }
    ok("studies", "--store", store);
    ok("studies", "--store", store, "--format", "json");
    ok("show", "x", "--store", store, "--verbose");
    ok("verify", "x", "--store", store, "--all");
    ok("export", "x", "--store", store, "--format", "csv");
    String export = directory.resolve("x.json").toString();
    ok("export", "x", "--store", store, "--out", export);
    ok("import", export, "--store", store, "--as", "copy");
    ok("work", "copy", "--store", store);
    ok("run", file, "--store", store, "--trials=6", "--extend");
    assertThat(StoredStudy.trials(store, "copy")).isEqualTo(before);
    assertThat(StoredStudy.trials(store, "x")).hasSize(6).containsAll(before);
  }

  private static void ok(String... arguments) {
    Command.Result result = Command.runHere(arguments);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out() + result.err()).doesNotContain("\tat ");
  }
}
