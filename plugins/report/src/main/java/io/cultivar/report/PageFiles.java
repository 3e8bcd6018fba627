package io.cultivar.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of which pages are made: styles, scripts and templates, as they are in the jar. */
public final class PageFiles {
  private static final List<String> STYLES =
      Stream.of("page", "tables", "colours", "charts", "marks", "panel", "media")
          .map(name -> "style/" + name + ".css")
          .toList();

  private PageFiles() {}

  /** Reads a file, such as {@code script/main.js}. */
  public static String text(String name) throws IOException {
    try (InputStream in = PageFiles.class.getResourceAsStream("page/" + name)) {
      if (in == null) {
        throw new FileNotFoundException("the report's page/" + name + " is missing in its jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Reads the style of a study's page. */
  public static String style() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : STYLES) {
      all.append(text(name));
    }
    return all.toString();
  }

  /** Finds a script and all that it imports, by their names. */
  public static Set<String> scripts(String name) throws IOException {
    Modules modules = new Modules(PageFiles::text);
    modules.from(name);
    return modules.paths();
  }
}
