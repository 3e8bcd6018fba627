package io.cultivar.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.run.Studies;
import io.cultivar.api.run.StudyStore;
import io.cultivar.testkit.FakeDescription;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several come to a new place at the same moment: all find its tables. */
@Tag("slow")
class FirstOpeningTest {
  private static final int ROUNDS = 12;
  private static final int AT_ONCE = 4;

  @TempDir private Path folder;

  @Test
  void inSqlite() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      open(new SqliteStore(), "jdbc:sqlite:" + folder.resolve("new/studies" + round + ".db"));
    }
  }

  @Test
  void inPostgres() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (int round = 0; round < ROUNDS / 4; round++) {
        statement.execute("CREATE DATABASE studies" + round);
        open(new PostgresStore(), server.getJdbcUrl("postgres", "studies" + round));
      }
    }
  }

  private static void open(StudyStore store, String url) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      CyclicBarrier start = new CyclicBarrier(AT_ONCE);
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        String name = "study " + i;
        all.add(
            threads.submit(
                () -> {
                  start.await();
                  make(store, url, name);
                  return name;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    try (Studies studies = store.open(url)) {
      assertThat(studies.list()).hasSize(AT_ONCE);
    }
  }

  private static void make(StudyStore store, String url, String name) throws IOException {
    try (Studies studies = store.open(url)) {
      studies.create(FakeDescription.of(name)).close();
    }
  }
}
