package io.cultivar.network.dataset;

import io.cultivar.api.data.Column;
import io.cultivar.api.data.DataSource;
import io.cultivar.api.data.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * All that decides what a network sees of a table. Equal preparations make equal data, so it is the
 * key under which trials share them.
 *
 * @param source where the table comes from
 * @param split how samples are parted; empty: all are for training
 * @param inputs how inputs are prepared
 * @param targets how targets are prepared
 */
public record Preparation(
    DataSource source, Optional<Split> split, Inputs inputs, TargetOptions targets) {
  /**
   * Prepares the samples.
   *
   * @param table what the source holds
   * @param random decides which samples belong to which part
   * @throws UnfitDataException if table and options do not fit each other
   */
  public PreparedData prepare(Table table, RandomGenerator random) {
    if (table.rows() == 0) {
      throw new UnfitDataException("data", "the table has no rows");
    }
    requireInputs(table.inputs());
    Target target = TargetReader.read(table.targets(), targets.output());
    List<Fold> folds = new ArrayList<>();
    for (Parts parts : Splitter.split(split, target, table.rows(), random)) {
      folds.add(fold(table, target, parts));
    }
    return new PreparedData(table, target.task(), target.labels(), folds);
  }

  private void requireInputs(List<Column> columns) {
    if (inputs.missing() == MissingValues.ERROR) {
      Columns.requireFinite(columns, "fill it, or set inputs: {missing: impute}");
    }
    for (Column column : columns) {
      Columns.requireBounded(column, "correct it");
    }
  }

  private Fold fold(Table table, Target target, Parts parts) {
    InputEncoder encoder = InputEncoder.fit(table.inputs(), inputs.scaling(), parts.train());
    if (encoder.width() == 0) {
      throw new UnfitDataException("data", "the input columns hold no value at all");
    }
    TargetScale scale = TargetScale.fit(target, targets, parts.train());
    float[] weights = RowWeights.of(targets.classWeights(), target, parts.train());
    return new Fold(
        samples(encoder, target, scale, parts.train(), weights),
        part(encoder, target, scale, parts.validation()),
        part(encoder, target, scale, parts.test()),
        parts,
        scale);
  }

  private static Optional<Samples> part(
      InputEncoder encoder, Target target, TargetScale scale, int[] rows) {
    return rows.length == 0
        ? Optional.empty()
        : Optional.of(samples(encoder, target, scale, rows, new float[0]));
  }

  private static Samples samples(
      InputEncoder encoder, Target target, TargetScale scale, int[] rows, float[] weights) {
    int width = target.outputs();
    float[] truth = new float[rows.length * width];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(target.truth(), rows[i] * width, truth, i * width, width);
    }
    float[] scaled = truth;
    if (!scale.unscaled()) {
      scaled = truth.clone();
      scale.scale(scaled);
    }
    return new Samples(rows.length, encoder.encode(rows), scaled, truth, weights);
  }
}
