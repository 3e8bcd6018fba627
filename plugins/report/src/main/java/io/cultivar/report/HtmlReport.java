package io.cultivar.report;

import io.cultivar.api.component.Component;
import io.cultivar.api.report.ReportFormat;
import io.cultivar.api.report.StudyAccount;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes one HTML file that holds all it needs: text, charts and tables, without any network. */
@Component(name = "html", summary = "one HTML file with charts and tables, which needs no network")
public record HtmlReport() implements ReportFormat {
  @Override
  public String ending() {
    return ".html";
  }

  @Override
  public void write(StudyAccount study, Path out) throws IOException {
    Path file = out.toAbsolutePath();
    if (Files.isDirectory(file)) {
      throw new IOException(out + " is a folder; name a file, such as report.html");
    }
    Files.createDirectories(file.getParent());
    // Beside the file, so that it can be moved there in one step. In a folder of its own, since a
    // temporary file would be closed to everybody else.
    Path aside = Files.createTempDirectory(file.getParent(), ".report");
    Path unfinished = aside.resolve("report.html");
    try {
      // This writer puts a question mark for half a surrogate pair; others would fail.
      try (Writer writer =
          new OutputStreamWriter(Files.newOutputStream(unfinished), StandardCharsets.UTF_8)) {
        new Page().write(study, writer);
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
      Files.delete(aside);
    }
  }
}
