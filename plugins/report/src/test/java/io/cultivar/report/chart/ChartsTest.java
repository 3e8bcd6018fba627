package io.cultivar.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.report.StudyAccount;
import io.cultivar.testkit.SampleStudies;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartsTest {
  @TempDir private Path folder;

  private List<String> written(StudyAccount study) throws IOException {
    new Charts().write(study, folder);
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesEachChartForWhichThereIsDataTwice() throws IOException {
    List<String> charts =
        List.of(
            "empirical-distribution",
            "importance",
            "learning-curves",
            "optimisation-history",
            "parallel-coordinates",
            "pareto",
            "slice-act",
            "slice-momentum",
            "slice-rate",
            "slice-slope",
            "slice-units",
            "timeline",
            "winner-confusion-of-the-validation-set",
            "winner-residuals",
            "winner-the-network",
            "winner-weights-of-layer-1",
            "winner-weights-of-layer-2");
    assertThat(written(SampleStudies.varied()))
        .containsExactlyElementsOf(
            charts.stream().flatMap(name -> Stream.of(name + ".png", name + ".svg")).toList());
  }

  @Test
  void writesNoChartWithoutData() throws IOException {
    assertThat(written(SampleStudies.empty())).isEmpty();
    assertThat(written(SampleStudies.failed())).isEmpty();
  }

  @Test
  void givesFilesSafeAndDifferentNames() throws IOException {
    assertThat(written(SampleStudies.hostile()))
        .hasSizeGreaterThan(10)
        .allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*\\.(svg|png)") && name.length() < 70);
  }

  @Test
  void removesItsOwnChartsThatTheStudyDoesNotHaveAndNothingElse() throws IOException {
    written(SampleStudies.varied());
    Files.writeString(folder.resolve("mine.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    Files.writeString(folder.resolve("mine.png"), "also mine");
    Files.writeString(folder.resolve("notes.txt"), "read me");
    Files.createDirectory(folder.resolve("album.svg"));
    assertThat(written(SampleStudies.empty()))
        .containsExactly("album.svg", "mine.png", "mine.svg", "notes.txt");
  }

  @Test
  void refusesAFileInPlaceOfTheFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("report.html"), "a page");
    assertThatThrownBy(() -> new Charts().write(SampleStudies.varied(), file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("name a folder");
    assertThat(file).hasContent("a page");
  }

  @Test
  void pngFilesAreTwiceAsLargeAsTheirDrawingsAndNotBlank() throws IOException {
    written(SampleStudies.varied());
    ChartSet.of(SampleStudies.varied())
        .forEach(
            (name, drawing) -> {
              BufferedImage image = image(folder.resolve(name + ".png"));
              assertThat(image.getWidth()).as(name).isEqualTo((int) (2 * drawing.width()));
              assertThat(image.getHeight()).as(name).isEqualTo((int) (2 * drawing.height()));
              assertThat(inked(image)).as(name).isBetween(0.004, 0.6);
            });
  }

  private static BufferedImage image(Path file) {
    try {
      return ImageIO.read(file.toFile());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The share of pixels that are not white. */
  private static double inked(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    int inked = 0;
    for (int pixel : pixels) {
      inked += (pixel & 0xffffff) == 0xffffff ? 0 : 1;
    }
    return (double) inked / pixels.length;
  }
}
