package io.cultivar.data;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.data.DataSource;
import io.cultivar.api.data.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A CSV file (RFC 4180), plain or compressed by gzip, in UTF-8. A column whose every value is a
 * number is a column of numbers, any other is text.
 */
@Component(name = "csv", summary = "a CSV file, plain or gzipped")
public record CsvData(
    @Option("the file") Path path,
    @Option("the column to be learned, or several with commas between") Columns target,
    @Option("whether the first line names the columns; else they are c1, c2, …") boolean header,
    @Option("the character between values, or tab") String delimiter,
    @Option("the character around values that hold delimiters or line ends") String quote,
    @Option("the texts that stand for a missing value") List<String> missing,
    @Option("columns that are text even if they look like numbers") List<String> text,
    @Option("columns that are left out") List<String> ignore)
    implements DataSource {
  /** Commas, a header, and the usual texts for missing values. */
  public CsvData() {
    this(null, null, true, ",", "\"", List.of("", "NA", "NaN", "?"), List.of(), List.of());
  }

  /** Copies the lists and checks the characters. */
  public CsvData {
    missing = List.copyOf(missing);
    text = List.copyOf(text);
    ignore = List.copyOf(ignore);
    if (!delimiter.equals("tab") && delimiter.length() != 1) {
      throw new IllegalArgumentException(
          "delimiter must be one character or tab, was '" + delimiter + "'");
    }
    if (quote.length() != 1) {
      throw new IllegalArgumentException("quote must be one character, was '" + quote + "'");
    }
  }

  @Override
  public Table load() throws IOException {
    return new CsvReading(this).read();
  }
}
