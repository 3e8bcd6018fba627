package io.cultivar.experiments;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL server that can be killed and started again on the same data. */
final class Databases implements AutoCloseable {
  private final Path directory;
  private final int port;
  private EmbeddedPostgres server;

  Databases(Path directory) throws IOException {
    this.directory = directory;
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    start();
  }

  String url() {
    return "jdbc:postgresql://postgres:postgres@127.0.0.1:" + port + "/postgres";
  }

  int port() {
    return port;
  }

  /** From now on lets nobody in without a password. */
  void demandPassword(String user, String password) throws Exception {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE ROLE "
              + user
              + " SUPERUSER LOGIN PASSWORD '"
              + password.replace("'", "''")
              + "'");
      Files.writeString(
          directory.resolve("data/pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  /** Starts it, after a crash, too. */
  void start() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setPort(port)
            // What it has said to be kept is kept, as by a server that nobody sped up for tests.
            .setServerConfig("synchronous_commit", "on")
            .setDataDirectory(directory.resolve("data"))
            .setCleanDataDirectory(false)
            .setPGStartupWait(Duration.ofSeconds(60))
            .start();
  }

  /** Kills it as kill -9 does, and waits until all its processes are gone. */
  void kill() throws Exception {
    long pid =
        Long.parseLong(Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0).strip());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    var children = postmaster.descendants().toList();
    postmaster.destroyForcibly();
    postmaster.onExit().get();
    for (ProcessHandle child : children) {
      child.onExit().get();
    }
    // Nothing is left to stop, but the lock on the data.
    server.close();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
