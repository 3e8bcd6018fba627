package io.cultivar.report;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * JavaScript modules made into one script, since modules inside a page cannot import each other.
 * Each becomes a function that is called once, after those it imports, and gives what it exports.
 * They are written in the plain forms {@code import { a, b } from "./file.js";} and {@code export}
 * before a function, class or const at the beginning of a line.
 */
final class Modules {
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (\\{[^}]*}) from \"([^\"]+)\";$");
  private static final Pattern EXPORT =
      Pattern.compile("(?m)^export (?=(?:function|class|const) (\\w+))");

  private final Source source;
  private final Set<String> seen = new HashSet<>();
  private final StringBuilder script = new StringBuilder("const modules = {};\n");

  /** Gives the text of a module by its path. */
  @FunctionalInterface
  interface Source {
    String text(String path) throws IOException;
  }

  Modules(Source source) {
    this.source = source;
  }

  /** The script that a module makes with all that it imports. */
  String from(String path) throws IOException {
    add(path);
    return script.toString();
  }

  /** The paths of all modules that were made part of the script. */
  Set<String> paths() {
    return Set.copyOf(seen);
  }

  private void add(String path) throws IOException {
    if (!seen.add(path)) {
      return;
    }
    String text = source.text(path);
    Matcher imports = IMPORT.matcher(text);
    while (imports.find()) {
      add(beside(path, imports.group(2)));
    }
    String body =
        IMPORT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(taken(path, found)));
    String exports =
        EXPORT
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.joining(", "));
    script
        .append("modules[\"" + path + "\"] = (() => {\n")
        .append(EXPORT.matcher(body).replaceAll(""))
        .append("return { " + exports + " };\n})();\n");
  }

  private static String taken(String path, MatchResult found) {
    return "const " + found.group(1) + " = modules[\"" + beside(path, found.group(2)) + "\"];";
  }

  /** The path that an import names, such as ../dom.js, seen from a module. */
  private static String beside(String path, String imported) {
    return URI.create(path).resolve(imported).getPath();
  }
}
