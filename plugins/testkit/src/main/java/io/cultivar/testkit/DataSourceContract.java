package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cultivar.api.data.Column;
import io.cultivar.api.data.DataSource;
import io.cultivar.api.data.NumberColumn;
import io.cultivar.api.data.Table;
import io.cultivar.api.data.TextColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every data source must do. */
public abstract class DataSourceContract extends ComponentContract<DataSource> {
  private static List<Column> columns(Table table) {
    List<Column> all = new ArrayList<>(table.inputs());
    all.addAll(table.targets());
    return all;
  }

  @Test
  void loadsATable() throws IOException {
    for (DataSource subject : all()) {
      Table table = subject.load();
      assertTrue(table.rows() > 0, subject + " has no rows");
      for (Column column : columns(table)) {
        assertFalse(column.name().isBlank(), subject + " has a column without a name");
        if (column instanceof TextColumn text) {
          for (int code : text.codes()) {
            assertTrue(
                code >= -1 && code < text.categories().size(), subject + " has the code " + code);
          }
          assertEquals(
              text.categories().stream().sorted().distinct().toList(),
              text.categories(),
              subject + ": the categories of " + text.name() + " must be sorted and differ");
        }
      }
    }
  }

  @Test
  void loadsTheSameTableAgain() throws IOException {
    for (DataSource subject : all()) {
      List<Column> once = columns(subject.load());
      List<Column> again = columns(subject.load());
      assertEquals(once.size(), again.size());
      for (int i = 0; i < once.size(); i++) {
        assertSame(subject, once.get(i), again.get(i));
      }
    }
  }

  private static void assertSame(DataSource subject, Column once, Column again) {
    assertEquals(once.name(), again.name(), subject.toString());
    if (once instanceof NumberColumn number) {
      assertArrayEquals(number.values(), ((NumberColumn) again).values(), subject.toString());
    } else {
      TextColumn text = (TextColumn) once;
      assertArrayEquals(text.codes(), ((TextColumn) again).codes(), subject.toString());
      assertEquals(text.categories(), ((TextColumn) again).categories(), subject.toString());
    }
  }
}
