package io.cultivar.report.chart;

import io.cultivar.api.component.Component;
import io.cultivar.api.report.ReportFormat;
import io.cultivar.api.report.StudyAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Fills a folder with each chart as SVG and as PNG, made for documents. The SVG files of a study
 * are the same to the byte wherever they are written, but for the timeline, which is of each run.
 *
 * <p>Charts in the folder that were written before and that the study does not have are removed;
 * other files stay.
 */
@Component(name = "charts", summary = "a folder with each chart as SVG and PNG, for documents")
public record Charts() implements ReportFormat {
  private static final String SVG = ".svg";
  private static final String PNG = ".png";

  @Override
  public String ending() {
    return "";
  }

  @Override
  public void write(StudyAccount study, Path out) throws IOException {
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new IOException(out + " is a file; name a folder for the charts");
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Map.Entry<String, Drawing> chart : ChartSet.of(study).entrySet()) {
      String svg = SvgWriter.write(chart.getValue());
      files.put(chart.getKey() + SVG, svg.getBytes(StandardCharsets.UTF_8));
      files.put(chart.getKey() + PNG, PngWriter.write(chart.getValue()));
    }
    Path folder = Files.createDirectories(out.toAbsolutePath());
    List<Path> former = former(folder);
    // Beside the others, so that each can be moved there in one step. In a folder of its own, since
    // a temporary file would be closed to everybody else.
    Path aside = Files.createTempDirectory(folder, ".charts");
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path unfinished = Files.write(aside.resolve("unfinished"), file.getValue());
        Files.move(unfinished, folder.resolve(file.getKey()), StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      Files.deleteIfExists(aside.resolve("unfinished"));
      Files.delete(aside);
    }
    for (Path chart : former) {
      if (!files.containsKey(chart.getFileName().toString())) {
        Files.deleteIfExists(chart);
      }
    }
  }

  /** The charts in a folder that were written before, each SVG file and the PNG file beside it. */
  private static List<Path> former(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(SVG))
          .filter(Charts::ours)
          .flatMap(file -> Stream.of(file, beside(file)))
          .toList();
    }
  }

  private static Path beside(Path svg) {
    String name = svg.getFileName().toString();
    return svg.resolveSibling(name.substring(0, name.length() - SVG.length()) + PNG);
  }

  private static boolean ours(Path svg) {
    try (Stream<String> lines = Files.lines(svg, StandardCharsets.ISO_8859_1)) {
      return lines.limit(2).anyMatch(SvgWriter.SIGNATURE::equals);
    } catch (IOException | UncheckedIOException e) {
      return false; // Whatever it is, it is not a chart.
    }
  }
}
