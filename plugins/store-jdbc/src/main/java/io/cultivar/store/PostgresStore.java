package io.cultivar.store;

import io.cultivar.api.component.Component;
import io.cultivar.api.run.Studies;
import io.cultivar.api.run.StudyStore;
import java.io.IOException;

/** Keeps studies in a PostgreSQL database; the address is jdbc:postgresql://HOST/DATABASE. */
@Component(
    name = "postgresql",
    summary = "a PostgreSQL database; the address is jdbc:postgresql://HOST/DATABASE")
public record PostgresStore() implements StudyStore {
  @Override
  public boolean accepts(String url) {
    return url.startsWith("jdbc:postgresql:");
  }

  @Override
  public Studies open(String url) throws IOException {
    return JdbcStudies.open(new Postgres(PostgresAddress.parse(url), System.getenv()));
  }
}
