package io.cultivar.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cultivar.api.report.StudyAccount;
import io.cultivar.testkit.SampleStudies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What a person sees of the report, and does with it. */
@Tag("slow")
class BrowserTest {
  /** How many marks each chart has: pieces of paths, and what else stands for something. */
  private static final String MARKS =
      """
      const count = {};
      for (const section of document.querySelectorAll('section.chart')) {
        const marks = [...section.querySelectorAll('.base path.marks, .base path.line, .base path.span,'
          + ' .base rect.bar, .base rect.cell, .base path.cell, .base path.weight')];
        count[section.id] = marks.reduce(
          (sum, mark) => sum + (mark.getAttribute('d') ?? 'M').split('M').length - 1, 0);
      }
      return count;
      """;

  @TempDir private static Path folder;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start(1200);
  }

  @AfterAll
  static void stop() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void plainColours() {
    browser.colours("light");
  }

  private static void open(StudyAccount study, String fragment) throws IOException {
    Path file = folder.resolve("report.html");
    new HtmlReport().write(study, file);
    browser.open(file, fragment);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Long> marks() {
    return (Map<String, Long>) browser.run(MARKS);
  }

  @Test
  void everyChartHasItsMarks() throws IOException {
    open(SampleStudies.varied(), "");

    Map<String, Long> marks = marks();
    marks.remove("worst-1");
    assertThat(marks.keySet())
        .contains(
            "history",
            "curves",
            "parallel",
            "slices",
            "contour",
            "rank",
            "importance",
            "interaction",
            "intermediate",
            "distribution",
            "pareto",
            "timeline",
            "confusion-0",
            "scatter-2",
            "histogram-3",
            "network-4");
    assertThat(marks).allSatisfy((chart, count) -> assertThat(count).as(chart).isPositive());
    assertThat(marks)
        .as("71 complete, 7 pruned, one failed, and the line of the best; each complete trial")
        .containsEntry("history", 71L + 7 + 1 + 1)
        .containsEntry("rank", 71L)
        .containsEntry("timeline", 79L)
        .containsEntry("network-4", 4L * 6 + 6 * 3);
  }

  @Test
  void aChartWithoutDataSaysWhy() throws IOException {
    open(SampleStudies.failed(), "");

    assertThat(browser.find("#left-out").getText())
        .contains("Optimisation history No trial is complete.")
        .contains("Pareto front The study has one goal.");
    assertThat(marks()).isEmpty();
    assertThat(browser.find("header").getText()).contains("all 5 failed");
  }

  @Test
  void aTrialChosenInOneChartIsLitInAll() throws IOException {
    open(SampleStudies.varied(), "");
    List<?> place =
        (List<?>)
            browser.run(
                "return /^M([\\d.]+) ([\\d.]+)/.exec(document.querySelector("
                    + "'#history .marks.complete').getAttribute('d')).slice(1).map(Number)");

    browser.click(
        "#history .plot",
        (int) Math.round(((Number) place.get(0)).doubleValue()),
        (int) Math.round(((Number) place.get(1)).doubleValue()));

    assertThat(browser.address()).endsWith("#trial=0");
    assertThat(browser.find(".panel h2").getText()).isEqualTo("Trial 0");
    for (String chart :
        List.of("history", "parallel", "slices", "contour", "rank", "distribution", "timeline")) {
      assertThat(browser.find("#" + chart + " .over .chosen").getDomAttribute("d"))
          .as(chart)
          .isNotEmpty();
    }

    browser.type(Keys.ESCAPE);

    assertThat(browser.find(".panel").isDisplayed()).isFalse();
    assertThat(browser.run("return document.querySelectorAll('.over > *').length")).isEqualTo(0L);
  }

  @Test
  void aTrialIsChosenByKeyboardFromAChartAndFromATable() throws IOException {
    open(SampleStudies.varied(), "");

    browser.run("document.querySelector('#rank .plot').focus()");
    browser.type(Keys.ARROW_RIGHT);
    String first = browser.find(".panel h2").getText();
    browser.type(Keys.ARROW_RIGHT);

    assertThat(browser.find(".panel h2").getText()).startsWith("Trial ").isNotEqualTo(first);

    browser.run("document.querySelector('#history summary').focus()");
    browser.type(Keys.ENTER);
    browser.waitFor("return document.querySelector('#history tbody tr') !== null");
    browser.run("document.querySelector('#history tbody tr:nth-child(6) button').focus()");
    browser.type(Keys.ENTER);

    assertThat(browser.find(".panel h2").getText()).isEqualTo("Trial 5");
    assertThat(browser.find("#history tr.chosen").getText()).startsWith("5");
  }

  @Test
  void anAddressLeadsToATrial() throws IOException {
    open(SampleStudies.varied(), "#trial=25");

    assertThat(browser.find(".panel").getText()).contains("Trial 25", "the best of 71", "momentum");
  }

  @Test
  void tablesSortByAnyColumn() throws IOException {
    open(SampleStudies.varied(), "");
    browser.run("document.querySelector('#slices details').open = true");
    browser.waitFor("return document.querySelector('#slices tbody tr') !== null");

    String rates =
        "document.querySelectorAll('#slices thead button')[2].click();"
            + " return [...document.querySelectorAll('#slices tbody tr')]"
            + ".map(row => Number(row.cells[2].textContent))";

    assertThat((List<?>) browser.run(rates)).extracting(n -> ((Number) n).doubleValue()).isSorted();
    assertThat((List<?>) browser.run(rates))
        .extracting(n -> -((Number) n).doubleValue())
        .isSorted();
  }

  @Test
  void nothingIsAskedOfAnyNetworkAndNothingIsComplainedOf() throws Exception {
    for (StudyAccount study :
        List.of(
            SampleStudies.varied(),
            SampleStudies.twoVariants(),
            SampleStudies.hostile(),
            SampleStudies.empty(),
            SampleStudies.failed())) {
      open(study, "#trial=0");
      for (String message : browser.network()) {
        JsonNode event = new ObjectMapper().readTree(message).get("message");
        if (event.get("method").asText().equals("Network.requestWillBeSent")) {
          assertThat(event.at("/params/request/url").asText())
              .matches("file:.*/report\\.html|data:,|about:blank");
        }
      }
      assertThat(browser.console()).isEmpty();
    }
  }

  @Test
  void hostileNamesAreShownAsText() throws IOException {
    open(SampleStudies.hostile(), "#trial=0");

    assertThat(browser.title()).startsWith("</script>");
    assertThat(browser.find("h1").getText()).startsWith("</script><script>document.title='taken'");
    assertThat(
            browser.run(
                "return document.querySelectorAll('img, h1 *, header b, main script').length"))
        .isEqualTo(0L);
    assertThat(browser.run("return document.querySelectorAll('script').length")).isEqualTo(2L);
    assertThat(browser.find(".panel").getText()).contains("__proto__");
    assertThat(marks()).containsEntry("rank", 9L);
  }

  @Test
  void aPhoneShowsAllWithoutScrollingSideways() throws IOException {
    try (Browser phone = Browser.start(500)) {
      phone.phone(400);
      for (StudyAccount study :
          List.of(SampleStudies.varied(), SampleStudies.hostile(), SampleStudies.large(50, 10))) {
        Path file = folder.resolve("phone.html");
        new HtmlReport().write(study, file);
        phone.open(file, "#trial=1");

        assertThat((Long) phone.run("return document.documentElement.scrollWidth"))
            .isLessThanOrEqualTo(400);
      }
    }
  }

  @Test
  void coloursFollowThePersonsSettings() throws IOException {
    open(SampleStudies.varied(), "");
    String brightness =
        "return getComputedStyle(document.body).backgroundColor.match(/\\d+/g)"
            + ".slice(0, 3).reduce((sum, part) => sum + Number(part), 0)";

    assertThat((Long) browser.run(brightness)).isGreaterThan(700);
    browser.colours("dark");
    assertThat((Long) browser.run(brightness)).isLessThan(100);
  }

  @Test
  void everyChartIsDrawnBeforeItIsPrinted() throws IOException {
    try (Browser idle = Browser.start(1200)) {
      idle.inEachPage(
          "window.requestIdleCallback = () => 0;"
              + "window.IntersectionObserver = class { observe() {} unobserve() {} };");
      Path file = folder.resolve("printed.html");
      new HtmlReport().write(SampleStudies.varied(), file);
      idle.load(file, "");
      String drawn = "return document.querySelectorAll('.plot > .base').length";
      long plots = (Long) idle.run("return document.querySelectorAll('.plot').length");

      assertThat(idle.run(drawn)).as("none comes near the screen").isEqualTo(0L);
      idle.run("dispatchEvent(new Event('beforeprint'))");
      assertThat(idle.run(drawn)).isEqualTo(plots);
      assertThat(plots).isGreaterThan(15);
    }
  }

  @Test
  void tenThousandTrialsAreDrawnAndCanBeChosen() throws IOException {
    open(SampleStudies.large(10_000, 10), "");

    assertThat(marks()).containsEntry("history", 10_001L).containsEntry("rank", 10_000L);
    browser.click("#history .plot", 500, 150);
    assertThat(browser.address()).contains("#trial=");
    assertThat(browser.find("#rank .over .chosen").getDomAttribute("d")).isNotEmpty();
  }
}
