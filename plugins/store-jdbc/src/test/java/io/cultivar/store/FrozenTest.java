package io.cultivar.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A process that was frozen in the middle of a change does it once more. */
@Tag("slow")
class FrozenTest {
  @Test
  void aChangeThatTheServerGaveUpIsDoneAgain() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      Postgres dialect = new Postgres(PostgresAddress.parse(url), Map.of());
      AtomicInteger attempts = new AtomicInteger();
      try (Database database = new Database(dialect, Duration.ofMinutes(1))) {
        int one =
            database.change(
                connection -> {
                  if (attempts.incrementAndGet() == 1) {
                    String patience = "SELECT set_config('%s', '1', false)";
                    new Rows(connection)
                        .first(
                            patience.formatted("idle_in_transaction_session_timeout"),
                            row -> row.getString(1));
                    Database.sleep(500);
                  }
                  return new Rows(connection).first("SELECT 1", row -> row.getInt(1)).orElseThrow();
                });
        assertThat(one).isEqualTo(1);
      }
      assertThat(attempts).hasValue(2);
    }
  }
}
