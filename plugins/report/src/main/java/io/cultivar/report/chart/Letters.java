package io.cultivar.report.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * Outlines of letters, and how wide they are. They come with us: Java's own need fonts that a
 * machine may not have, without which it draws no text at all, and differ from machine to machine.
 * Only letters far from Latin, Greek and Cyrillic are missing; each becomes a hollow box.
 */
final class Letters {
  private static final double UNITS = 1024;
  private static final Letter BOX =
      new Letter(900, "M80 0L80 -730L820 -730L820 0ZM150 -70L750 -70L750 -660L150 -660Z");
  private static final Map<Integer, Letter> ALL = read();

  private Letters() {}

  private record Letter(int advance, String outline) {}

  private static Map<Integer, Letter> read() {
    Map<Integer, Letter> letters = new HashMap<>();
    try (InputStream in = Letters.class.getResourceAsStream("letters.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          String[] parts = line.split(" ", 3);
          letters.put(
              Integer.parseInt(parts[0], 16), new Letter(Integer.parseInt(parts[1]), parts[2]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(letters);
  }

  /** How wide a text is, in the unit of the size. */
  static double width(String text, double size) {
    return text.codePoints().mapToLong(c -> ALL.getOrDefault(c, BOX).advance()).sum()
        * (size / UNITS);
  }

  /** The outline of a text that begins at the origin and stands on the axis. */
  static Shape outline(String text, double size) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double x = 0;
    for (int codePoint : text.codePoints().toArray()) {
      Letter letter = ALL.getOrDefault(codePoint, BOX);
      append(path, letter.outline(), x);
      x += letter.advance();
    }
    return path.createTransformedShape(
        AffineTransform.getScaleInstance(size / UNITS, size / UNITS));
  }

  private static void append(Path2D path, String outline, double x) {
    StringTokenizer tokens = new StringTokenizer(outline, "MLQZ ", true);
    double[] numbers = new double[4];
    char command = 'Z';
    int filled = 0;
    while (tokens.hasMoreTokens()) {
      String token = tokens.nextToken();
      char first = token.charAt(0);
      if (first == 'Z') {
        path.closePath();
      } else if (first == 'M' || first == 'L' || first == 'Q') {
        command = first;
        filled = 0;
      } else if (first != ' ') {
        numbers[filled] = Integer.parseInt(token) + (filled % 2 == 0 ? x : 0);
        filled++;
        draw(path, command, numbers, filled);
      }
    }
  }

  private static void draw(Path2D path, char command, double[] numbers, int filled) {
    if (command == 'M' && filled == 2) {
      path.moveTo(numbers[0], numbers[1]);
    } else if (command == 'L' && filled == 2) {
      path.lineTo(numbers[0], numbers[1]);
    } else if (command == 'Q' && filled == 4) {
      path.quadTo(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
  }

  /** A text, or as much of its beginning as there is room for. */
  static String shortened(String text, double size, double room) {
    double width = 0;
    double dots = width("…", size);
    int fits = 0;
    for (int i = 0; i < text.length(); ) {
      int next = i + Character.charCount(text.codePointAt(i));
      width += width(text.substring(i, next), size);
      if (width > room) {
        return text.substring(0, fits).strip() + "…";
      }
      i = next;
      if (width + dots <= room) {
        fits = i;
      }
    }
    return text;
  }

  /** A text in lines, none wider than there is room for unless a word is. */
  static List<String> lines(String text, double size, double room) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, size) > room) {
        lines.add(line);
        longer = word;
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }
}
