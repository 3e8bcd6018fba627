package io.cultivar.report.dashboard;

import io.cultivar.api.dashboard.Laboratory;
import io.cultivar.api.report.StudyAccount;
import io.cultivar.report.HtmlReport;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What can be taken home of a study: the report, its trials as a table, the winner as a file. */
final class Downloads {
  private final Laboratory laboratory;

  Downloads(Laboratory laboratory) {
    this.laboratory = laboratory;
  }

  /** What answers, by path. */
  Map<String, Route> routes() {
    return Map.of(
        "/download/report", this::report,
        "/download/csv", this::csv,
        "/download/best", this::best);
  }

  private void report(Visit visit) throws IOException {
    String study = visit.query("study");
    Path folder = Files.createTempDirectory("dashboard");
    Path file = folder.resolve("report.html");
    try (StudyAccount account = laboratory.account(study)) {
      new HtmlReport().write(account, file);
      send(visit, study + ".html", "text/html; charset=utf-8", Files.readAllBytes(file));
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private void csv(Visit visit) throws IOException {
    String study = visit.query("study");
    send(visit, study + ".csv", "text/csv; charset=utf-8", bytes(laboratory.csv(study)));
  }

  private void best(Visit visit) throws IOException {
    String study = visit.query("study");
    String winner =
        laboratory
            .best(study)
            .orElseThrow(() -> new IOException("no trial is complete yet: there is no winner"));
    send(visit, "best.yaml", "application/yaml; charset=utf-8", bytes(winner));
  }

  private static void send(Visit visit, String name, String type, byte[] content)
      throws IOException {
    // RFC 8187: nothing of a study's name stands in a header as it is.
    String encoded =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    visit.with("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
    visit.answer(200, type, content);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
