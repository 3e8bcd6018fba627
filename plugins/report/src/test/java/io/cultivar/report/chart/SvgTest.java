package io.cultivar.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.picture.Picture;
import io.cultivar.api.picture.ScatterPlot;
import io.cultivar.api.study.Trial.State;
import io.cultivar.testkit.SampleStudies;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What is in the SVG files, as an XML parser reads them. */
class SvgTest {
  private static Document parsed(Drawing drawing) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(SvgWriter.write(drawing))));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static int count(Document document, String element) {
    return document.getElementsByTagNameNS("http://www.w3.org/2000/svg", element).getLength();
  }

  private static List<String> texts(Document document) {
    NodeList nodes = document.getElementsByTagName("text");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  @Test
  void historyHasADotForEachCompleteTrialAndACrossForEachPruned() throws IOException {
    Results results = Results.of(SampleStudies.varied());
    Document document = parsed(ChartSet.of(SampleStudies.varied()).get("optimisation-history"));
    int pruned = results.in(State.PRUNED).size();
    int failed = results.in(State.FAILED).size();
    assertThat(pruned).isPositive();
    assertThat(failed).isPositive();
    assertThat(count(document, "circle")).isEqualTo(results.ranking().size());
    assertThat(texts(document))
        .contains("Optimisation history", "digits", "trial", "validation.accuracy")
        .anyMatch(text -> text.contains(pruned + " pruned") && text.contains(failed + " failed"));
  }

  @Test
  void curvesHaveALineAndABandForEachTrialAndSayWhichIsWhich() throws IOException {
    Drawing drawing = ChartSet.of(SampleStudies.twoVariants()).get("learning-curves");
    assertThat(drawing.marks()).filteredOn(mark -> mark instanceof Mark.Area).hasSize(2);
    assertThat(drawing.marks())
        .filteredOn(mark -> mark instanceof Mark.Line line && line.points().size() > 50)
        .extracting(mark -> ((Mark.Line) mark).pen().colour())
        .containsExactly("#0b62b0", "#1a8a4c");
    assertThat(texts(parsed(drawing)))
        .contains(
            "#0: range = uniform(min: -1, max: 1)",
            "#1: range = uniform(min: -0.4, max: 0.4)",
            "#0",
            "#1",
            "Lines: means of 30 repeats; bands: one standard deviation to each side, within what"
                + " was measured.");
  }

  @Test
  void slicesHaveADotForEachTrialThatUsesTheParameter() throws IOException {
    Results results = Results.of(SampleStudies.varied());
    Map<String, Drawing> charts = ChartSet.of(SampleStudies.varied());
    long sloped =
        results.ranking().stream().filter(t -> t.values().find("slope").isPresent()).count();
    assertThat(sloped).isBetween(1L, results.ranking().size() - 1L);
    assertThat(count(parsed(charts.get("slice-slope")), "circle")).isEqualTo((int) sloped);
    assertThat(count(parsed(charts.get("slice-rate")), "circle"))
        .isEqualTo(results.ranking().size());
  }

  @Test
  void slicesOfFewTrialsShowTheirRepeatsToo() throws IOException {
    Drawing slice = ChartSet.of(SampleStudies.twoVariants()).get("slice-range");
    assertThat(count(parsed(slice), "circle")).isEqualTo(2 * 30 + 2);
  }

  @Test
  void confusionHasACellForEachPairOfClassesAndTheNetworkALineForEachWeight() throws IOException {
    Map<String, Drawing> charts = ChartSet.of(SampleStudies.varied());
    Drawing confusion = charts.get("winner-confusion-of-the-validation-set");
    assertThat(confusion.marks()).filteredOn(mark -> mark instanceof Mark.Box).hasSize(16);
    assertThat(confusion.summary()).isEqualTo("171 of 180 are right.");
    Drawing network = charts.get("winner-the-network");
    assertThat(network.marks()).filteredOn(mark -> mark instanceof Mark.Line).hasSize(24 + 18);
    assertThat(network.marks()).filteredOn(mark -> mark instanceof Mark.Dot).hasSize(2 * 13);
  }

  @Test
  void scatterPlotsShowWhereBothNumbersAreAlikeOrElseWhereOneIsZero() {
    List<Double> some = List.of(1.0, 2.0, 3.0, 4.0);
    Picture alike = new ScatterPlot("a", "true", "predicted", some, List.of(1.5, 1.8, 3.3, 4.4));
    Picture residuals = new ScatterPlot("b", "true", "error", some, List.of(-0.1, 0.1, 0.0, 0.2));
    assertThat(slope(alike)).isLessThan(-0.3);
    assertThat(slope(residuals)).isZero();
  }

  /** The slope of the line just below the dots. */
  private static double slope(Picture picture) {
    List<Mark> marks = PictureCharts.of(picture, "study").orElseThrow().marks();
    int dot = 0;
    while (!(marks.get(dot) instanceof Mark.Dot)) {
      dot++;
    }
    List<Point> line = ((Mark.Line) marks.get(dot - 1)).points();
    return (line.get(1).y() - line.get(0).y()) / (line.get(1).x() - line.get(0).x());
  }

  @Test
  void everyChartTellsWhatItShowsInWords() throws IOException {
    ChartSet.of(SampleStudies.varied())
        .forEach(
            (name, drawing) -> {
              Document document = parsed(drawing);
              assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                  .as(name)
                  .isNotBlank();
              assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                  .as(name)
                  .endsWith(".");
            });
  }

  @Test
  void hostileNamesAreTexts() throws IOException {
    Map<String, Drawing> charts = ChartSet.of(SampleStudies.hostile());
    charts.forEach(
        (name, drawing) -> {
          Document document = parsed(drawing);
          for (String element : List.of("script", "b", "img")) {
            assertThat(document.getElementsByTagName(element).getLength()).as(name).isZero();
          }
        });
    assertThat(texts(parsed(charts.get("optimisation-history"))))
        .contains("<img src=x onerror=\"document.title='taken'\">");
  }

  @Test
  void marksStayWithinTheDrawing() throws IOException {
    ChartSet.of(SampleStudies.varied())
        .forEach(
            (name, drawing) -> {
              for (Mark mark : drawing.marks()) {
                if (mark instanceof Mark.Words words) {
                  double width = words.lettering().width(words.text());
                  double before =
                      switch (words.lettering().anchor()) {
                        case START -> 0;
                        case MIDDLE -> width / 2;
                        case END -> width;
                      };
                  double left = words.at().x() - before;
                  assertThat(left).as(name + ": " + words.text()).isPositive();
                  assertThat(left + width)
                      .as(name + ": " + words.text())
                      .isLessThan(drawing.width());
                  assertThat(words.at().y()).isBetween(10.0, drawing.height() - 4);
                } else if (mark instanceof Mark.Dot dot) {
                  assertThat(dot.centre().x()).as(name).isBetween(0.0, drawing.width());
                  assertThat(dot.centre().y()).as(name).isBetween(0.0, drawing.height());
                }
              }
            });
  }

  @Test
  void largeStudiesMakeSmallFiles() throws IOException {
    ChartSet.of(SampleStudies.large(4000, 3))
        .forEach(
            (name, drawing) ->
                assertThat(SvgWriter.write(drawing)).as(name).hasSizeLessThan(300_000));
  }

  @Test
  void numbersHaveTwoDecimalsAtMostAndNoNegativeZero() {
    assertThat(
            List.of(0.0, -0.001, 1.005, 12.5, -3.456, 100.0, -0.04).stream()
                .map(SvgWriter::decimal)
                .toList())
        .containsExactly("0", "0", "1", "12.5", "-3.46", "100", "-0.04");
  }

  @Test
  void textsKeepTheirSignsAndLoseWhatXmlCannotHold() {
    assertThat(SvgWriter.escaped("a<b> & \"c\" \u0000\ud800\ufffe é漢😀"))
        .isEqualTo("a&lt;b&gt; &amp; \"c\" \ufffd\ufffd\ufffd é漢😀");
  }
}
