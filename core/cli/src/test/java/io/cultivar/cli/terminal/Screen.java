package io.cultivar.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a terminal shows of what it is sent: as much of one as Cultivar uses. */
public final class Screen {
  private static final Pattern TOKEN =
      Pattern.compile("\u001b\\[(\\?7)?([0-9;]*)([A-Za-z])|\r|\n|(?s).");

  private final int columns;
  private final List<StringBuilder> rows = new ArrayList<>(List.of(new StringBuilder()));
  private int row;
  private int column;
  private boolean wraps = true;

  public Screen(int columns) {
    this.columns = columns;
  }

  /** Obeys, and refuses what it does not know. */
  public Screen send(String text) {
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      if (matcher.group(3) != null) {
        obey(matcher);
      } else if (matcher.group().equals("\r")) {
        column = 0;
      } else if (matcher.group().equals("\n")) {
        newLine();
      } else {
        put(matcher.group());
      }
    }
    return this;
  }

  private void obey(Matcher command) {
    switch (command.group(3)) {
      case "J" -> {
        eraseLine();
        rows.subList(row + 1, rows.size()).clear();
      }
      case "K" -> eraseLine();
      case "A" -> row -= Integer.parseInt(command.group(2));
      case "l", "h" -> wraps = command.group(3).equals("h");
      case "m" -> {}
      default -> throw new IllegalArgumentException("unknown: " + command.group());
    }
  }

  private void eraseLine() {
    StringBuilder line = rows.get(row);
    line.setLength(Math.min(line.length(), column));
  }

  private void newLine() {
    column = 0;
    row++;
    if (row == rows.size()) {
      rows.add(new StringBuilder());
    }
  }

  private void put(String character) {
    if (column == columns) {
      if (wraps) {
        newLine();
      } else {
        column--;
      }
    }
    StringBuilder line = rows.get(row);
    while (line.length() <= column) {
      line.append(' ');
    }
    line.setCharAt(column++, character.charAt(0));
  }

  /** The lines that are seen. */
  public List<String> lines() {
    return rows.stream().map(line -> line.toString().stripTrailing()).toList();
  }

  /** Where the cursor is, from 0. */
  public int cursorRow() {
    return row;
  }
}
