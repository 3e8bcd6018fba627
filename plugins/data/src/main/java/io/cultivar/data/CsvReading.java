package io.cultivar.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.cultivar.api.data.Column;
import io.cultivar.api.data.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one CSV file into columns. */
final class CsvReading {
  private final CsvData csv;
  private final Set<String> missing;
  private List<ColumnBuilder> columns;

  CsvReading(CsvData csv) {
    this.csv = csv;
    this.missing = new HashSet<>(csv.missing());
  }

  Table read() throws IOException {
    char delimiter = csv.delimiter().equals("tab") ? '\t' : csv.delimiter().charAt(0);
    try (InputStream bytes = DataFiles.open(csv.path());
        InputStreamReader text = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
        CsvReader<CsvRecord> reader =
            CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(csv.quote().charAt(0))
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        add(record);
      }
    } catch (CsvParseException e) {
      String reason = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
      throw new IOException(csv.path() + ": " + e.getMessage() + reason, e);
    } catch (CharacterCodingException e) {
      throw new IOException(csv.path() + ": is not text in UTF-8", e);
    } catch (UncheckedIOException e) {
      throw unchecked(e);
    }
    return table();
  }

  private IOException unchecked(UncheckedIOException e) {
    return e.getCause() instanceof CharacterCodingException
        ? new IOException(csv.path() + ": is not text in UTF-8", e)
        : new IOException(csv.path() + ": cannot be read: " + e.getCause().getMessage(), e);
  }

  private void add(CsvRecord record) throws IOException {
    if (columns == null) {
      begin(record);
      if (csv.header()) {
        return;
      }
    }
    if (record.getFieldCount() != columns.size()) {
      throw new IOException(
          csv.path()
              + ":"
              + record.getStartingLineNumber()
              + ": this line has "
              + record.getFieldCount()
              + " values, the first has "
              + columns.size());
    }
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).add(record.getField(i));
    }
  }

  private void begin(CsvRecord first) throws IOException {
    columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < first.getFieldCount(); i++) {
      String name = csv.header() ? headerName(first, i) : "c" + (i + 1);
      if (!names.add(name)) {
        throw new IOException(
            csv.path()
                + ":"
                + first.getStartingLineNumber()
                + ": two columns are named '"
                + name
                + "'");
      }
      columns.add(new ColumnBuilder(name, missing, csv.text().contains(name)));
    }
    checkNames("text", csv.text(), names);
    checkNames("ignore", csv.ignore(), names);
  }

  private static String headerName(CsvRecord header, int index) {
    String name = header.getField(index).strip();
    String unmarked = index == 0 && name.startsWith("\uFEFF") ? name.substring(1) : name;
    return unmarked.isEmpty() ? "c" + (index + 1) : unmarked;
  }

  private void checkNames(String option, List<String> wanted, Set<String> names)
      throws IOException {
    for (String name : wanted) {
      if (!names.contains(name)) {
        throw new IOException(
            csv.path()
                + ": '"
                + option
                + "' names the column '"
                + name
                + "', which is not there; columns: "
                + String.join(", ", columns.stream().map(ColumnBuilder::name).toList()));
      }
    }
  }

  private Table table() throws IOException {
    if (columns == null) {
      throw new IOException(csv.path() + ": the file is empty");
    }
    if (columns.get(0).rows() == 0) {
      throw new IOException(csv.path() + ": the file has a header but no rows");
    }
    List<Column> built =
        columns.stream()
            .filter(column -> !csv.ignore().contains(column.name()))
            .map(ColumnBuilder::build)
            .toList();
    return Tables.of(csv.path().toString(), built, csv.target());
  }
}
