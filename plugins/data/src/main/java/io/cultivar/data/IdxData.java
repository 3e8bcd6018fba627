package io.cultivar.data;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.data.Column;
import io.cultivar.api.data.DataSource;
import io.cultivar.api.data.NumberColumn;
import io.cultivar.api.data.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Images and labels in the IDX format of the MNIST database (LeCun, Cortes and Burges, 1998), plain
 * or gzipped. Each pixel is an input column p0, p1, … from 0 to 255; the target 'label' is text.
 */
@Component(name = "idx", summary = "images and labels as IDX files, such as MNIST")
public record IdxData(
    @Option("the file of images") Path images,
    @Option("the file of labels") Path labels,
    @Option("how many of the first images are read; none: all") OptionalInt limit)
    implements DataSource {
  /** The files must be given; all images are read. */
  public IdxData() {
    this(null, null, OptionalInt.empty());
  }

  /** Checks the limit. */
  public IdxData {
    if (limit.isPresent() && limit.getAsInt() < 1) {
      throw new IllegalArgumentException("limit must be >= 1, was " + limit.getAsInt());
    }
  }

  @Override
  public Table load() throws IOException {
    IdxFile pixels = IdxFile.read(images, limit.orElse(Integer.MAX_VALUE));
    IdxFile classes = IdxFile.read(labels, limit.orElse(Integer.MAX_VALUE));
    if (classes.width() != 1 || pixels.rows() != classes.rows()) {
      throw new IOException(
          images
              + " holds "
              + pixels.rows()
              + " images, "
              + labels
              + " holds "
              + classes.rows()
              + " labels of "
              + classes.width()
              + " values; they do not match");
    }
    List<Column> inputs = new ArrayList<>();
    for (int pixel = 0; pixel < pixels.width(); pixel++) {
      float[] values = new float[pixels.rows()];
      for (int row = 0; row < values.length; row++) {
        values[row] = pixels.get(row, pixel);
      }
      inputs.add(new NumberColumn("p" + pixel, values));
    }
    ColumnBuilder label = new ColumnBuilder("label", Set.of(), true);
    for (int row = 0; row < classes.rows(); row++) {
      label.add(Integer.toString(classes.get(row, 0)));
    }
    return new Table(inputs, List.of(label.build()));
  }
}
