package io.cultivar.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.report.StudyAccount;
import io.cultivar.testkit.SampleStudies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Axe finds nothing serious in the report, in either colours, with folds open and closed. */
@Tag("slow")
class AccessibilityTest {
  /** All tables are made alike: one of trials and one of other things are enough. */
  private static final String FOLDS = "#history details, #importance details";

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

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void noFaultIsSerious(String colours) throws IOException {
    browser.colours(colours);
    for (StudyAccount study : List.of(SampleStudies.varied(), SampleStudies.failed())) {
      Path file = folder.resolve("report.html");
      new HtmlReport().write(study, file);
      browser.open(file, "#trial=1");
      browser.run("document.querySelectorAll(arguments[0]).forEach(f => f.open = true)", FOLDS);
      browser.waitFor(
          "return document.querySelectorAll('details[open]').length"
              + " === document.querySelectorAll('details[open] table').length");

      assertThat(Axe.seriousFaults(browser)).as("faults in %s colours", colours).isEmpty();
    }
  }
}
