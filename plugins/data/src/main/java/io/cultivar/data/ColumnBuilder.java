package io.cultivar.data;

import io.cultivar.api.data.Column;
import io.cultivar.api.data.NumberColumn;
import io.cultivar.api.data.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gathers the cells of a column: as numbers as long as all are, from the first that is not one as
 * text. Holds four bytes a row, and each different text once.
 */
final class ColumnBuilder {
  private final String name;
  private final Set<String> missing;

  /** Whether some text for a missing value looks like a number. */
  private final boolean numbersMayBeMissing;

  private float[] numbers = new float[1024];
  private int[] codes;
  private final Map<String, Integer> codeOf = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private int rows;

  /**
   * An empty column.
   *
   * @param missing the texts that stand for no value
   * @param text whether it is text even if all cells look like numbers
   */
  ColumnBuilder(String name, Set<String> missing, boolean text) {
    this.name = name;
    this.missing = missing;
    this.numbersMayBeMissing = missing.stream().anyMatch(ColumnBuilder::beginsAsNumber);
    if (text) {
      codes = new int[1024];
    }
  }

  String name() {
    return name;
  }

  int rows() {
    return rows;
  }

  /** Adds the cell of the next row. */
  void add(String cell) {
    String text = cell.strip();
    boolean none = (numbersMayBeMissing || !beginsAsNumber(text)) && missing.contains(text);
    if (codes == null) {
      float number = none ? Float.NaN : number(text);
      if (none || !Float.isNaN(number)) {
        numbers = rows == numbers.length ? Arrays.copyOf(numbers, more()) : numbers;
        numbers[rows++] = number;
        return;
      }
      becomeText();
    }
    codes = rows == codes.length ? Arrays.copyOf(codes, more()) : codes;
    codes[rows++] = none ? -1 : code(text);
  }

  /** A longer array by a quarter: memory counts more here than copying does. */
  private int more() {
    return Math.addExact(rows, rows / 4);
  }

  private static boolean beginsAsNumber(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
  }

  /** A finite number, or NaN where the text is something else. */
  private static float number(String text) {
    try {
      float number = Decimals.parse(text);
      boolean plain = beginsAsNumber(text);
      boolean suffixed = !text.isEmpty() && Character.isLetter(text.charAt(text.length() - 1));
      return plain && !suffixed && Float.isFinite(number) ? number : Float.NaN;
    } catch (NumberFormatException e) {
      return Float.NaN;
    }
  }

  /** What was read as numbers so far is text after all; it is written as numbers are. */
  private void becomeText() {
    codes = new int[Math.max(1024, numbers.length)];
    for (int row = 0; row < rows; row++) {
      float number = numbers[row];
      codes[row] = Float.isNaN(number) ? -1 : code(plain(number));
    }
    numbers = new float[0];
  }

  private static String plain(float number) {
    return number == Math.rint(number) && Math.abs(number) < 1e7f
        ? Integer.toString((int) number)
        : Float.toString(number);
  }

  private int code(String text) {
    return codeOf.computeIfAbsent(
        text,
        t -> {
          texts.add(t);
          return texts.size() - 1;
        });
  }

  /** The finished column; the builder is empty then. */
  Column build() {
    if (codes == null) {
      float[] trimmed = Arrays.copyOf(numbers, rows);
      numbers = new float[0];
      return new NumberColumn(name, trimmed);
    }
    List<String> sorted = texts.stream().sorted().toList();
    int[] place = new int[texts.size()];
    for (int i = 0; i < sorted.size(); i++) {
      place[codeOf.get(sorted.get(i))] = i;
    }
    int[] sortedCodes = new int[rows];
    for (int row = 0; row < rows; row++) {
      sortedCodes[row] = codes[row] < 0 ? -1 : place[codes[row]];
    }
    return new TextColumn(name, sortedCodes, sorted);
  }
}
