package io.cultivar.report;

import io.cultivar.api.report.StudyAccount;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page: a template whose {{places}} are filled with the style, the scripts and the study.
 *
 * <p>The page's policy lets a browser run this style and these scripts, known by their digests, and
 * fetch nothing. What comes from a study is data: the scripts show it as text, never as markup.
 */
final class Page {
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

  private final String style = PageFiles.style();
  private final String script = new Modules(PageFiles::text).from("script/main.js");

  Page() throws IOException {}

  /** Writes the page of a study. */
  void write(StudyAccount study, Writer to) throws IOException {
    Writer out = new BufferedWriter(to, 1 << 16);
    String template = PageFiles.text("index.html");
    Matcher place = PLACE.matcher(template);
    int from = 0;
    while (place.find()) {
      out.write(template, from, place.start() - from);
      switch (place.group(1)) {
        case "title" -> out.write(escaped(study.description().name()));
        case "policy" -> out.write(policy());
        case "style" -> out.write(style);
        case "script" -> out.write(script);
        case "study" -> new StudyJson(study).write(out);
        default -> throw new IOException("the template has an unknown place: " + place.group());
      }
      from = place.end();
    }
    out.write(template, from, template.length() - from);
    out.flush();
  }

  private String policy() {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src "
        + digest(style)
        + "; script-src "
        + digest(script);
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
