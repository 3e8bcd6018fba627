package io.cultivar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.run.Studies;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.testkit.FakeDescription;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Servers whose databases are not what a store of studies should be. */
@Tag("slow")
class HostileServerTest {
  private static EmbeddedPostgres server;
  private static int databases;
  private String url;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  void makeDatabase() throws SQLException {
    String name = "hostile" + databases++;
    url = server.getJdbcUrl("postgres", "postgres");
    sql("CREATE DATABASE " + name);
    url = server.getJdbcUrl("postgres", name);
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private void refused(String message) {
    assertThatThrownBy(() -> new PostgresStore().open(url).close())
        .isInstanceOf(IOException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefused() throws Exception {
    sql("CREATE TABLE customer (name TEXT)");
    refused("belongs to another program; name another place with --store");
    sql("INSERT INTO customer VALUES ('Ada')");
  }

  @Test
  void aDatabaseOfANewerVersionIsRefused() throws Exception {
    new PostgresStore().open(url).close();
    sql(
        "INSERT INTO cultivar_schema SELECT 2, '2', 'more', type, 'V2__more.sql', 1,"
            + " installed_by, installed_on, 1, true FROM cultivar_schema");
    refused("was made by a newer version of Cultivar");
  }

  @Test
  void aDatabaseThatIsNotThereIsToBeMade() {
    url = server.getJdbcUrl("postgres", "nowhere");
    refused("database \"nowhere\" does not exist; make it with createdb");
  }

  @Test
  void aTableThatIsLockedIsWaitedFor() throws Exception {
    try (Studies studies = new PostgresStore().open(url);
        StudyJournal journal = studies.create(FakeDescription.of("study"))) {
      Thread holder;
      try (Connection other = DriverManager.getConnection(url);
          Statement statement = other.createStatement()) {
        other.setAutoCommit(false);
        statement.execute("LOCK TABLE study IN ACCESS EXCLUSIVE MODE");
        holder = new Thread(() -> note(journal));
        holder.start();
        holder.join(300);
        assertThat(holder.isAlive()).isTrue();
      }
      holder.join();
      assertThat(journal.notes()).hasSize(1);
    }
  }

  private static void note(StudyJournal journal) {
    try {
      journal.note("note", "waited");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** PostgreSQL keeps none; what comes from files is refused where it is read. */
  @Test
  void aTextWithANulIsRefusedClearly() throws Exception {
    try (Studies studies = new PostgresStore().open(url)) {
      assertThatThrownBy(() -> studies.create(FakeDescription.of("a\0b")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("NUL");
    }
  }
}
