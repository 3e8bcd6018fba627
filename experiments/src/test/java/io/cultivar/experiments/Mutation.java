package io.cultivar.experiments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One change to the text of a file, wherever it leads. The numbers may be anything: they are taken
 * modulo what there is.
 *
 * @param kind what is done
 * @param at where
 * @param length to how much
 * @param piece which piece is put there
 */
record Mutation(Kind kind, int at, int length, int piece) {
  /** What can be done to a text. */
  enum Kind {
    DELETE,
    INSERT,
    REPLACE,
    REPEAT,
    CUT,
    COPY_LINE,
    INDENT_LINE,
    /** All kinds of change to the tree that the text stands for. */
    TREE
  }

  private static final int LONGEST = 8;

  private static final List<String> PIECES =
      List.of(
          "$",
          "$$",
          "&a ",
          "*a",
          "<<: ",
          "{",
          "}",
          "[",
          "]",
          ":",
          ": ",
          ", ",
          "- ",
          "\n",
          "\r",
          "\t",
          "\"",
          "'",
          "!",
          "!!map ",
          "!!javax.script.ScriptEngineManager ",
          "%YAML 1.1\n",
          "#",
          "|",
          ">",
          "|+9\n",
          "? ",
          "---\n",
          "...\n",
          "~",
          "null",
          "none",
          ".inf",
          ".nan",
          "-1",
          "0",
          "1e400",
          "2.5",
          "012",
          "true",
          "@",
          "`",
          "\\",
          "\0",
          "\u0085",
          "\u2028",
          "\u202e",
          "\uFEFF",
          "\u001b",
          "\ud83c\udf31",
          "\ud83c",
          "\"\\0\"",
          "\"\\ud83c\"",
          "type: ",
          "$slope",
          "$rate",
          "choice: ",
          "relu",
          "xor");

  /** The text with the change made. */
  String apply(String text) {
    int from = Math.floorMod(at, text.length() + 1);
    int to = Math.min(text.length(), from + 1 + Math.floorMod(length, LONGEST));
    String put = PIECES.get(Math.floorMod(piece, PIECES.size()));
    return switch (kind) {
      case DELETE -> text.substring(0, from) + text.substring(to);
      case INSERT -> text.substring(0, from) + put + text.substring(from);
      case REPLACE -> text.substring(0, from) + put + text.substring(to);
      case REPEAT -> text.substring(0, to) + text.substring(from);
      case CUT -> text.substring(0, from);
      case COPY_LINE -> moveLine(text, "");
      case INDENT_LINE -> moveLine(text, " ".repeat(1 + Math.floorMod(length, 4)));
      case TREE -> TreeMutation.of(at, length, piece).apply(text);
    };
  }

  private String moveLine(String text, String indent) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    String line = lines.get(Math.floorMod(at, lines.size()));
    lines.add(Math.floorMod(piece, lines.size() + 1), indent + line);
    return String.join("\n", lines);
  }
}
