package io.cultivar.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cultivar.api.dashboard.Laboratory.Progress;
import io.cultivar.api.dashboard.Site;
import io.cultivar.report.dashboard.WebDashboard;
import io.cultivar.testkit.FakeAddress;
import io.cultivar.testkit.FakeLaboratory;
import io.cultivar.testkit.SampleStudies;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** What a person sees of the dashboard, and does with it. */
@Tag("slow")
class DashboardTest {
  private static final String STUDY = "return document.querySelectorAll('.plot .base').length > 9";

  private static Browser browser;

  private final FakeLaboratory laboratory = new FakeLaboratory();
  private Site site;

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
  void open() throws IOException {
    laboratory.with(SampleStudies.varied()).with(SampleStudies.hostile());
    laboratory.with(SampleStudies.twoVariants());
    laboratory.set("digits", Progress.RUNNING);
    laboratory.move("digits", 1);
    site = new WebDashboard().serve(laboratory, FakeAddress.local("secret"));
    browser.colours("light");
    browser.visit(site.uri().toString());
    browser.waitFor("return document.querySelectorAll('.studies tbody tr').length === 3");
  }

  @AfterEach
  void close() throws IOException {
    site.close();
  }

  private void visit(String path, String ready) {
    browser.visit(site.uri().resolve(path).toString());
    browser.waitFor(ready);
  }

  private void visitStudy() {
    visit("/study/digits", STUDY);
    browser.waitFor("return document.querySelector('.connection').textContent === 'live'");
  }

  private void waitForText(String selector, String text) {
    browser.waitFor(
        "return document.querySelector('%s')?.textContent.includes('%s')"
            .formatted(selector, text));
  }

  /** What counts the marks of a kind. */
  private static String marks(String selector) {
    return "return document.querySelectorAll('%s').length".formatted(selector);
  }

  private static void scrollTo(String selector) {
    browser.run(
        "document.querySelector(arguments[0]).scrollIntoView({ behavior: 'instant' })", selector);
  }

  private void press(String selector) {
    browser.run("document.querySelector(arguments[0]).focus()", selector);
    browser.type(Keys.ENTER);
  }

  @Test
  void theListIsSearchedSortedAndMoves() throws IOException {
    assertThat(browser.address()).as("the token has left").endsWith("/");
    String names =
        "return [...document.querySelectorAll('.studies tbody th')].map(one => one.textContent)";

    press(".studies thead th:nth-child(2) button");
    assertThat((List<?>) browser.run(names)).last().isEqualTo("xor-initialization");

    browser.run("document.querySelector('#search').focus()");
    browser.type("xor");
    assertThat((List<?>) browser.run(names)).hasToString("[xor-initialization]");
    assertThat(browser.find("#list .chart-note").getText()).isEqualTo("1 of 3 studies");

    laboratory.set("xor-initialization", Progress.PAUSED);
    waitForText(".studies .badge", "paused");
    laboratory.move("xor-initialization", 3);
    waitForText(".studies tbody td:nth-of-type(3)", "5");
  }

  @Test
  void anExperimentIsStartedAndItsPageFillsAsItRuns() throws IOException {
    press("#start button");

    browser.waitFor("return location.pathname === '/study/moons'");
    waitForText("h1", "moons");
    waitForText("#left-out", "No trial is complete.");
    laboratory.move("moons", 5);

    browser.waitFor("return document.querySelector('#history .marks.complete') !== null");
    waitForText(".lead", "The best so far is");
    assertThat(browser.find(".kicker").getText()).contains("5 complete");
  }

  @Test
  void aStudyThatIsNotThereYetAppearsOnceItIs() throws IOException {
    visit("/study/failed", "return document.querySelector('.notice.wrong')?.textContent !== ''");
    assertThat(browser.find(".wrong").getText()).isEqualTo("there is no study failed");

    laboratory.with(SampleStudies.failed());

    waitForText(".lead", "all 5 failed");
    assertThat(browser.run("return document.querySelectorAll('main').length")).isEqualTo(1L);
  }

  @Test
  void aStudyMovesUnderWhatAPersonHasOpenedAndChosen() throws IOException {
    visitStudy();
    browser.run("window.same = true; document.querySelector('#history details').open = true");
    browser.waitFor("return document.querySelector('#history tbody tr') !== null");
    browser.run("document.querySelector('#history tbody tr:nth-child(6) button').click()");
    browser.run(
        "const scale = document.querySelectorAll('#curves select')[3]; scale.value = 1;"
            + " scale.dispatchEvent(new Event('change')); scale.focus()");
    String marks =
        "return document.querySelector('#history .marks.complete').getAttribute('d')"
            + ".split('M').length - 1";
    long before = (Long) browser.run(marks);

    laboratory.move("digits", 20);

    browser.run("scrollTo({ top: 0, behavior: 'instant' })");
    waitForText(".kicker", "92 complete");
    browser.waitFor(marks + " === " + (before + 20));
    assertThat(browser.run("return window.same")).as("without a reload").isEqualTo(true);
    assertThat(browser.find(".panel h2").getText()).isEqualTo("Trial 5");
    assertThat(browser.find("#history tr.chosen").getText()).startsWith("5");
    assertThat(browser.run("return document.querySelectorAll('#curves select')[3].value"))
        .isEqualTo("1");
    assertThat(browser.run("return document.activeElement.tagName")).isEqualTo("SELECT");
  }

  @Test
  void aTrialThatIsLinkedToIsChosenOnceItIsThere() throws IOException {
    visitStudy();
    browser.run("location.hash = '#trial=90'");
    laboratory.move("digits", 20);
    waitForText(".panel h2", "Trial 90");
    assertThat(browser.run("return location.hash")).isEqualTo("#trial=90");
  }

  @Test
  void aStudyIsSteered() throws IOException {
    visitStudy();
    press(".steer .button:nth-of-type(1)");
    waitForText(".badge", "paused");
    press(".steer .button:nth-of-type(2)");
    waitForText(".badge", "running");

    press(".steer .button:nth-of-type(4)");
    browser.find("#trials").sendKeys(Keys.chord(Keys.CONTROL, "a"), "120", Keys.ENTER);
    waitForText(".notice", "120 trials");

    press(".steer .button:nth-of-type(5)");
    browser.find("#value-0").sendKeys("0.25", Keys.ENTER);
    waitForText(".notice", "The trial was added.");
    browser.waitFor("return location.hash === '#trial=81' || (location.hash = '#trial=81', false)");
    waitForText(".panel", "chosen by hand");
    press(".panel p .button");
    waitForText(".panel", "stopped by hand");

    press(".steer .button:nth-of-type(3)");
    assertThat(laboratory.asked()).as("asked before it stops").doesNotContain("stop digits");
    press("dialog .grave");
    waitForText(".badge", "at rest");
    assertThat(laboratory.asked())
        .containsExactly(
            "pause digits",
            "resume digits",
            "trials digits 120",
            "try digits {rate=0.25}",
            "stop-trial digits 81",
            "stop digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void noFaultIsSeriousInEitherColours(String colours) throws IOException {
    browser.colours(colours);
    assertThat(Axe.seriousFaults(browser)).as("the list").isEmpty();
    visit("/study/digits#trial=80", STUDY);
    assertThat(browser.find(".panel").getText()).contains("running", "Stop trial 80");
    assertThat(Axe.seriousFaults(browser)).as("a study").isEmpty();
    press(".steer .button:nth-of-type(5)");
    assertThat(Axe.seriousFaults(browser)).as("a dialog").isEmpty();
    visit("/compare?study=digits&study=xor-initialization", marks("#history .line") + " === 2");
    assertThat(Axe.seriousFaults(browser)).as("a comparison").isEmpty();
    visit("/study/digits/trial/3", marks("#reported-0 .line") + " > 1");
    assertThat(Axe.seriousFaults(browser)).as("a trial").isEmpty();
  }

  @Test
  void aPhoneShowsAllWithoutScrollingSideways() throws IOException {
    try (Browser phone = Browser.start(500)) {
      phone.phone(400);
      phone.visit(site.uri().toString());
      for (String path :
          List.of(
              "/",
              "/study/digits",
              "/study/digits/trial/3",
              "/compare?study=digits&study=xor-initialization")) {
        phone.visit(site.uri().resolve(path).toString());
        phone.waitFor("return document.querySelectorAll('tbody tr').length > 1");
        assertThat((Long) phone.run("return document.documentElement.scrollWidth"))
            .as(path)
            .isLessThanOrEqualTo(400);
      }
    }
  }

  @Test
  void winnersAreCompared() {
    browser.run(
        "[...document.querySelectorAll('.studies input')].slice(0, 2).forEach(b => b.click())");
    press("#list a.button");

    browser.waitFor("return document.querySelectorAll('#standings tbody tr').length === 2");
    assertThat(browser.find(".lead").getText()).endsWith("is best.");
    browser.waitFor(marks("#history .line") + " === 2");
  }

  @Test
  void aComparisonMovesAndAStudyLightsUpInAllItsCharts() throws IOException {
    visit("/compare?study=digits&study=xor-initialization", marks("#history .line") + " === 2");
    browser.run("window.same = true");
    browser.run("document.querySelector('#history .legend button').click()");
    browser.waitFor(marks("#history .over .chosen") + " === 1");
    scrollTo("#curves");
    browser.waitFor(marks("#curves .base .line") + " > 0");
    scrollTo("#distribution");
    browser.waitFor(marks("#distribution .base .line") + " === 2");
    browser.waitFor(marks("#distribution .over .chosen") + " === 1");
    waitForText("#distribution .legend", "80 trials");

    laboratory.move("digits", 7);

    waitForText("#distribution .legend", "87 trials");
    assertThat(browser.run("return window.same")).as("without a reload").isEqualTo(true);
  }

  @Test
  void aTrialHasAPageThatMovesWithIt() throws IOException {
    visitStudy();
    browser.run("location.hash = '#trial=80'");
    waitForText(".panel", "All of trial 80");
    browser.run("document.querySelector('.panel p a').click()");
    browser.waitFor("return location.pathname === '/study/digits/trial/80'");
    waitForText(".kicker", "Trial of digits · running");
    assertThat(browser.find("#values tbody tr").getText()).startsWith("rate");
    browser.run("window.same = true");

    laboratory.move("digits", 3);

    waitForText(".kicker", "complete · rank ");
    browser.waitFor(marks("#reported-0 .line") + " === 2");
    assertThat(browser.find("#reported-0 .legend").getText()).contains("the best, trial ");
    assertThat(browser.run("return window.same")).as("without a reload").isEqualTo(true);
    browser.run("document.querySelector('.answer .button').click()");
    waitForText("h1", "Trial 79");
    visit("/study/digits/trial/9999", "return document.querySelector('.lead') !== null");
    assertThat(browser.find(".lead").getText()).isEqualTo("The study digits has no trial 9999.");
    assertNothingLeft();
  }

  @Test
  void nothingLeavesThePlaceAndNothingIsComplainedOfOrTakenForMarkup() throws Exception {
    String hostile = SampleStudies.hostile().description().name();
    String encoded = URLEncoder.encode(hostile, StandardCharsets.UTF_8).replace("+", "%20");
    visit("/study/" + encoded, "return document.querySelector('#rank .marks') !== null");
    laboratory.move(hostile, 2);
    waitForText(".kicker", "14 trials");

    assertThat(browser.find("h1").getText()).startsWith("</script><script>document.title='taken'");
    assertThat(browser.title()).isNotEqualTo("taken").startsWith("</script>");
    assertThat(browser.run("return document.querySelectorAll('img, b:not(li > b), script').length"))
        .isEqualTo(1L);
    assertNothingLeft();
    visit("/study/" + encoded + "/trial/1", "return document.querySelector('#values') !== null");
    visit("/compare?study=" + encoded + "&study=digits", marks("#history .line") + " === 2");
    assertThat(browser.find("#history .legend").getText()).contains("</script><script>");
    assertThat(browser.title()).isNotEqualTo("taken");
    assertNothingLeft();
    visit("/", "return document.querySelectorAll('.studies tbody tr').length === 3");
    assertThat(browser.find("#experiment").getText()).contains("<b>bold</b>.yaml");
    assertNothingLeft();
  }

  private void assertNothingLeft() throws IOException {
    for (String message : browser.network()) {
      JsonNode event = new ObjectMapper().readTree(message).get("message");
      if (event.get("method").asText().equals("Network.requestWillBeSent")) {
        assertThat(event.at("/params/request/url").asText())
            .matches("(http://127\\.0\\.0\\.1:" + site.uri().getPort() + "/.*)|data:,|about:blank");
      }
    }
    assertThat(browser.console()).isEmpty();
  }
}
