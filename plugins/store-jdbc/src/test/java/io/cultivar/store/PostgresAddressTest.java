package io.cultivar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresAddressTest {
  private static PGSimpleDataSource source(String url) throws IOException {
    return (PGSimpleDataSource)
        new Postgres(
                PostgresAddress.parse(url),
                Map.of("PGUSER", "somebody", "PGPASSWORD", "of the environment"))
            .source();
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql:db, localhost, 5432, somebody, of the environment",
    "jdbc:postgresql://host/db, host, 5432, somebody, of the environment",
    "jdbc:postgresql://host:1/db?user=ada&password=secret, host, 1, ada, secret",
    "jdbc:postgresql://ada@host/db, host, 5432, ada, of the environment",
    "jdbc:postgresql://ada:secret@host:1/db?ssl=true, host, 1, ada, secret",
    "jdbc:postgresql://a%40b:s%2Fe%3Ac+%C3%BC@host/db, host, 5432, a@b, s/e:c+ü",
    "jdbc:postgresql://ada:a:b@host/db, host, 5432, ada, a:b",
    "jdbc:postgresql://ada:secret@[::1]:1/db, [::1], 1, ada, secret",
  })
  void isRead(String url, String host, int port, String user, String password) throws IOException {
    PGSimpleDataSource source = source(url);
    assertThat(source.getServerNames()).containsExactly(host);
    assertThat(source.getPortNumbers()).containsExactly(port);
    assertThat(source.getDatabaseName()).isEqualTo("db");
    assertThat(source.getUser()).isEqualTo(user);
    assertThat(source.getPassword()).isEqualTo(password);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://ada:secret/1@host/db",
        "jdbc:postgresql://ada:secret?1@host/db",
        "jdbc:postgresql://ada:secret@1@host/db",
        "jdbc:postgresql://ada:secret%@host/db",
        "jdbc:postgresql://ada:secret@host",
        "jdbc:postgresql://host:port/db?password=secret",
        "jdbc:postgresql://host:99999/db?password=secret",
        "jdbc:postgresql://host/db?password=secret%",
        "jdbc:postgresql://host/d b?password=secret",
      })
  void whatCannotBeReadIsNotRepeated(String url) {
    assertThatThrownBy(() -> source(url))
        .isInstanceOf(IOException.class)
        .satisfies(
            e -> {
              StringWriter trace = new StringWriter();
              e.printStackTrace(new PrintWriter(trace));
              assertThat(trace.toString()).doesNotContain("secret");
            })
        .hasMessageContaining("write jdbc:postgresql://USER:PASSWORD@HOST:PORT/DATABASE");
  }

  @Test
  void namesNoPassword() throws IOException {
    PostgresAddress address =
        PostgresAddress.parse("jdbc:postgresql://ada:secret@host:1/db?password=secret");
    assertThat(address.name()).isEqualTo("jdbc:postgresql://host:1/db");
    assertThat(address.toString()).doesNotContain("secret");
    assertThat(new Postgres(address, Map.of()).toString()).doesNotContain("secret");
  }
}
