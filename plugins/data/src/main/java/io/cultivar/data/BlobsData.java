package io.cultivar.data;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.data.Column;
import io.cultivar.api.data.DataSource;
import io.cultivar.api.data.NumberColumn;
import io.cultivar.api.data.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Clouds of points round random centres; the target, text, is the cloud. */
@Component(name = "blobs", summary = "clouds of points; tell which cloud")
public record BlobsData(
    @Option("how many samples, at least one a class") int samples,
    @Option("how many clouds, at least 2") int classes,
    @Option("how many inputs, at least 1") int inputs,
    @Option("the standard deviation of a cloud; centres are within 10 of 0") double spread,
    @Option("what the random numbers come from") long seed)
    implements DataSource {
  /** 300 points in three clouds of the plane. */
  public BlobsData() {
    this(300, 3, 2, 1, 0);
  }

  /** Checks the ranges. */
  public BlobsData {
    if (classes < 2 || samples < classes || inputs < 1) {
      throw new IllegalArgumentException(
          "classes must be >= 2, samples >= classes and inputs >= 1, was "
              + classes
              + ", "
              + samples
              + ", "
              + inputs);
    }
    Sampling.checkSize(samples, inputs);
    if (!(spread >= 0) || Double.isInfinite(spread)) {
      throw new IllegalArgumentException("spread must be >= 0, was " + spread);
    }
  }

  @Override
  public Table load() {
    Sampling sampling = new Sampling(seed);
    double[][] centres = new double[classes][inputs];
    for (double[] centre : centres) {
      for (int i = 0; i < inputs; i++) {
        centre[i] = sampling.uniform(-10, 10);
      }
    }
    float[][] values = new float[inputs][samples];
    ColumnBuilder target = new ColumnBuilder("target", Set.of(), true);
    for (int row = 0; row < samples; row++) {
      for (int i = 0; i < inputs; i++) {
        values[i][row] = (float) (centres[row % classes][i] + spread * sampling.gaussian());
      }
      target.add("blob-" + (row % classes + 1));
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      columns.add(new NumberColumn("x" + (i + 1), values[i]));
    }
    return new Table(columns, List.of(target.build()));
  }
}
