package io.cultivar.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.data.NumberColumn;
import io.cultivar.api.data.Table;
import io.cultivar.api.data.TextColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvDataTest {
  @TempDir private Path directory;

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("table.csv"), text);
  }

  private static CsvData csv(Path path, String target) {
    return new CsvData(
        path, Columns.parse(target), true, ",", "\"", List.of("", "NA"), List.of(), List.of());
  }

  private static float[] numbers(Table table, int input) {
    return ((NumberColumn) table.inputs().get(input)).values();
  }

  @Test
  void numbersAndTextAreToldApart() throws IOException {
    Table table = csv(file("a,b,y\n1,x,0\n2.5,y,1\n-3e2,x,0\n"), "y").load();
    assertThat(numbers(table, 0)).containsExactly(1, 2.5f, -300);
    TextColumn text = (TextColumn) table.inputs().get(1);
    assertThat(text.categories()).containsExactly("x", "y");
    assertThat(text.codes()).containsExactly(0, 1, 0);
    assertThat(table.targets().get(0)).isInstanceOf(NumberColumn.class);
  }

  @Test
  void oneTextMakesAColumnText() throws IOException {
    Table table = csv(file("a,y\n10,0\n2,1\nten,0\n1e3x,1\n"), "y").load();
    TextColumn text = (TextColumn) table.inputs().get(0);
    assertThat(text.categories()).containsExactly("10", "1e3x", "2", "ten");
  }

  @Test
  void whatJavaTakesForANumberButPeopleDoNotIsText() throws IOException {
    Table table = csv(file("a,b,y\n1d,Infinity,0\n2f,0x1p3,1\n"), "y").load();
    assertThat(table.inputs()).allMatch(TextColumn.class::isInstance);
  }

  @Test
  void missingValuesAreMissing() throws IOException {
    Table table = csv(file("a,b,y\n,x,0\nNA,,1\n3,NA,0\n"), "y").load();
    assertThat(numbers(table, 0)).containsExactly(Float.NaN, Float.NaN, 3);
    assertThat(table.inputs().get(1).missing(0)).isFalse();
    assertThat(table.inputs().get(1).missing(1)).isTrue();
    assertThat(table.inputs().get(1).missing(2)).isTrue();
  }

  @Test
  void quotesKeepDelimitersAndLineEnds() throws IOException {
    Table table = csv(file("\"a, b\",y\n\"x\ny\",0\n\"say \"\"hi\"\"\",1\n"), "y").load();
    TextColumn text = (TextColumn) table.inputs().get(0);
    assertThat(text.name()).isEqualTo("a, b");
    assertThat(text.categories()).containsExactly("say \"hi\"", "x\ny");
  }

  @Test
  void aByteOrderMarkAndGzipMakeNoDifference() throws IOException {
    Path packed = directory.resolve("table.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write("\uFEFFa,y\n1,2\n".getBytes(StandardCharsets.UTF_8));
    }
    Table table = csv(packed, "y").load();
    assertThat(table.inputs().get(0).name()).isEqualTo("a");
    assertThat(numbers(table, 0)).containsExactly(1);
  }

  @Test
  void optionsChooseDelimiterHeaderTextAndWhatIsIgnored() throws IOException {
    CsvData csv =
        new CsvData(
            file("1\t7\t5\n2\t8\t6\n"),
            Columns.parse("c3"),
            false,
            "tab",
            "\"",
            List.of(),
            List.of("c1"),
            List.of("c2"));
    Table table = csv.load();
    assertThat(table.inputs()).hasSize(1);
    assertThat(table.inputs().get(0)).isInstanceOf(TextColumn.class);
    assertThat(((NumberColumn) table.targets().get(0)).values()).containsExactly(5, 6);
  }

  @Test
  void severalTargetsAreNamedWithCommas() throws IOException {
    Table table = csv(file("a,y,z\n1,0,1\n"), "y, z").load();
    assertThat(table.targets()).hasSize(2);
  }

  @Test
  void manyRowsAreRead() throws IOException {
    StringBuilder text = new StringBuilder("a,b,y\n");
    for (int i = 0; i < 100_000; i++) {
      text.append(i).append(",t").append(i % 7).append(',').append(i % 2).append('\n');
    }
    Table table = csv(file(text.toString()), "y").load();
    assertThat(table.rows()).isEqualTo(100_000);
    assertThat(numbers(table, 0)[99_999]).isEqualTo(99_999);
    assertThat(((TextColumn) table.inputs().get(1)).categories()).hasSize(7);
  }

  @Test
  void faultsAreToldWithTheirLine() throws IOException {
    Path ragged = file("a,y\n1,2\n3\n");
    assertThatThrownBy(() -> csv(ragged, "y").load())
        .hasMessageContaining("table.csv:3")
        .hasMessageContaining("1 values, the first has 2");
    Path twice = file("a,a,y\n1,2,3\n");
    assertThatThrownBy(() -> csv(twice, "y").load()).hasMessageContaining("named 'a'");
  }

  @Test
  void faultsOfTheWholeFileSayWhatToDo() throws IOException {
    assertThatThrownBy(() -> csv(directory.resolve("none.csv"), "y").load())
        .hasMessageContaining("none.csv: there is no such file");
    assertThatThrownBy(() -> csv(directory, "y").load()).hasMessageContaining("directory");
    Path empty = file("");
    assertThatThrownBy(() -> csv(empty, "y").load()).hasMessageContaining("is empty");
    Path header = file("a,y\n");
    assertThatThrownBy(() -> csv(header, "y").load()).hasMessageContaining("no rows");
    Path fine = file("a,y\n1,2\n");
    assertThatThrownBy(() -> csv(fine, "label").load())
        .hasMessageContaining("no column 'label'")
        .hasMessageContaining("columns: a, y");
    assertThatThrownBy(() -> csv(fine, "a, y").load()).hasMessageContaining("all columns");
    Files.write(
        directory.resolve("latin.csv"), new byte[] {'a', ',', 'y', '\n', (byte) 0xe9, ',', '1'});
    assertThatThrownBy(() -> csv(directory.resolve("latin.csv"), "y").load())
        .hasMessageContaining("UTF-8");
  }
}
