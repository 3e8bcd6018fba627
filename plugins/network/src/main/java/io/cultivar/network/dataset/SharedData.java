package io.cultivar.network.dataset;

import io.cultivar.api.data.DataSource;
import io.cultivar.api.data.Table;
import io.cultivar.api.study.StudyContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Loads and prepares data once for all trials of a study, the check before them included. */
public final class SharedData {
  /** The key under which trials share a table. */
  private record TableKey(DataSource source) {}

  private SharedData() {}

  /**
   * The data of a preparation.
   *
   * @throws UnfitDataException if table and options do not fit each other
   * @throws IOException if the table cannot be loaded
   */
  public static PreparedData of(Preparation preparation, StudyContext study) throws IOException {
    try {
      return study.shared(preparation, key -> prepare(key, study));
    } catch (UncheckedIOException e) {
      throw new IOException(e.getCause().getMessage(), e);
    }
  }

  private static PreparedData prepare(Preparation preparation, StudyContext study) {
    Table table = study.shared(new TableKey(preparation.source()), SharedData::load);
    return preparation.prepare(table, study.sharedRandom("split"));
  }

  private static Table load(TableKey key) {
    try {
      return key.source().load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
