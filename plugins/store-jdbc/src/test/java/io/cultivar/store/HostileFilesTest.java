package io.cultivar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.run.ArtifactKey;
import io.cultivar.api.run.Studies;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.testkit.FakeDescription;
import io.cultivar.testkit.FakeTrial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what a store of studies should be, and files that others hold. */
class HostileFilesTest {
  private static final Duration SHORT = Duration.ofMillis(50);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("studies.db");
  }

  private String url() {
    return "jdbc:sqlite:" + file;
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private void makeStudy() throws IOException {
    try (Studies studies = new SqliteStore().open(url())) {
      studies.create(FakeDescription.of("study")).close();
    }
  }

  /** Touches all tables. */
  private void use() throws IOException {
    try (Studies studies = new SqliteStore().open(url());
        StudyJournal journal = studies.create(FakeDescription.of("another"))) {
      studies.list();
      journal.beat("worker");
      journal.note("note", "text");
      FakeTrial trial =
          FakeTrial.complete(
              0, Values.of(Map.of("x", new Value.Int(1))), Measurement.of("loss", 0.5));
      journal.claim("worker", List.of(FakeTrial.running(0, trial.values())), 1);
      journal.attach("worker", new ArtifactKey(0, 0, "file"), new byte[1]);
      Report report = new Report(0, 1, Measurement.of("loss", 1));
      journal.record("worker", List.of(trial.with(List.of(report))));
    }
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused() {
    return assertThatThrownBy(this::use)
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void anEmptyFileIsANewPlace() throws IOException {
    Files.createFile(file);
    makeStudy();
    try (Studies studies = new SqliteStore().open(url())) {
      assertThat(studies.list()).hasSize(1);
    }
  }

  @Test
  void garbageIsRefusedAndStays() throws IOException {
    byte[] garbage = "This is a letter to my aunt.\n".repeat(500).getBytes(StandardCharsets.UTF_8);
    Files.write(file, garbage);
    refused().hasMessageContaining("is not a SQLite database; name another place with --store");
    assertThat(Files.readAllBytes(file)).isEqualTo(garbage);
  }

  @Test
  void aTruncatedDatabaseIsSaidToBeDamaged() throws Exception {
    makeStudy();
    byte[] whole = Files.readAllBytes(file);
    for (int length = 1_000; length < whole.length; length = 2 * length + 1) {
      file = folder.resolve("studies" + length + ".db");
      Files.write(file, Arrays.copyOf(whole, length));
      refused().message().containsAnyOf("is damaged", "is not a SQLite database");
    }
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefusedAndStays() throws Exception {
    sql("CREATE TABLE customer (name TEXT)", "INSERT INTO customer VALUES ('Ada')");
    byte[] before = Files.readAllBytes(file);
    refused().hasMessageContaining("belongs to another program");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aDatabaseOfANewerVersionIsRefused() throws Exception {
    makeStudy();
    for (String version : List.of("2", "2.1")) {
      sql(
          "DELETE FROM cultivar_schema WHERE installed_rank > 1",
          "INSERT INTO cultivar_schema SELECT 2, '"
              + version
              + "', 'more', type, 'V2__more.sql', 1, installed_by, installed_on, 1, 1"
              + " FROM cultivar_schema");
      refused().hasMessageContaining("was made by a newer version of Cultivar");
    }
  }

  @Test
  void aFolderInPlaceOfTheFileIsRefused() throws IOException {
    Files.createDirectory(file);
    refused().hasMessageContaining("is a directory; name a file");
  }

  @Test
  void aFolderThatCannotBeMadeIsRefused() throws IOException {
    Files.createFile(folder.resolve("in the way"));
    file = folder.resolve("in the way/studies.db");
    assertThatThrownBy(() -> new SqliteStore().open(url()).close())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the folder for studies cannot be made; --store names another place");
  }

  /** Keeps all others out, until it is closed. */
  private Connection lock() throws SQLException {
    Connection other = DriverManager.getConnection(url());
    try (Statement statement = other.createStatement()) {
      statement.execute("PRAGMA locking_mode = EXCLUSIVE");
      statement.execute("BEGIN EXCLUSIVE");
      statement.execute("UPDATE study SET seed = seed");
    }
    return other;
  }

  @Test
  void aFileThatStaysLockedIsSaidToBe() throws Exception {
    makeStudy();
    Sqlite dialect = new Sqlite(file, SHORT);
    try (Studies studies = JdbcStudies.open(dialect, Duration.ofMillis(300));
        Connection other = lock()) {
      assertThatThrownBy(() -> studies.rename("study", "other"))
          .isInstanceOf(IOException.class)
          .hasMessage(file + ": is locked by another program, which must end first");
      assertThatThrownBy(() -> JdbcStudies.open(dialect))
          .isInstanceOf(IOException.class)
          .hasMessage(file + ": is locked by another program, which must end first");
      assertThat(other.isClosed()).isFalse();
    }
    try (Studies studies = new SqliteStore().open(url())) {
      assertThat(studies.open("study")).isPresent();
    }
  }

  @Test
  void aFileThatIsLockedForAWhileIsWaitedFor() throws Exception {
    makeStudy();
    CountDownLatch locked = new CountDownLatch(1);
    Thread holder =
        new Thread(
            () -> {
              try (Connection other = lock();
                  Statement statement = other.createStatement()) {
                locked.countDown();
                TimeUnit.MILLISECONDS.sleep(700);
                statement.execute("ROLLBACK");
              } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    try (Studies studies = JdbcStudies.open(new Sqlite(file, SHORT), Duration.ofMinutes(1))) {
      holder.start();
      locked.await();
      studies.rename("study", "other");
      assertThat(studies.open("other")).isPresent();
    } finally {
      holder.join();
    }
  }
}
