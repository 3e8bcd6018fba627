package io.cultivar.benchmarks.report;

import io.cultivar.api.report.StudyAccount;
import io.cultivar.report.HtmlReport;
import io.cultivar.testkit.SampleStudies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * How long the report of a large study takes to write, how large it is, and how long its page takes
 * from a click to the second frame after it. Arguments: trials and parameters.
 */
public final class ReportRates {
  private static final int CLICKS = 60;

  /** Clicks into each chart by turns; gives the milliseconds that each took. */
  private static final String CLICK =
      """
      const done = arguments[arguments.length - 1];
      const plots = [...document.querySelectorAll('main .plot')];
      const wait = milliseconds => new Promise(then => setTimeout(then, milliseconds));
      const frame = () => new Promise(then => requestAnimationFrame(then));
      (async () => {
        const times = [];
        for (let i = 0; i < arguments[0]; i++) {
          const plot = plots[i % plots.length];
          plot.scrollIntoView({ block: 'center', behavior: 'instant' });
          await wait(300);
          const box = plot.getBoundingClientRect();
          const at = { clientX: box.left + box.width * (0.2 + 0.6 * i / arguments[0]),
              clientY: box.top + box.height / 2, bubbles: true };
          const from = performance.now();
          plot.dispatchEvent(new PointerEvent('click', at));
          await frame();
          await frame();
          times.push(performance.now() - from);
        }
        done(times);
      })();
      """;

  private ReportRates() {}

  /** Prints what was measured, a line each. */
  public static void main(String[] arguments) throws Exception {
    StudyAccount study =
        SampleStudies.large(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    Path file = Files.createTempDirectory("cultivar-report-").resolve("report.html");
    print("seconds to write it, in a new JVM", write(study, file));
    print("seconds to write it again", write(study, file));
    print("megabytes", Files.size(file) * 1e-6);
    ChromeDriver driver = browser();
    try {
      long begin = System.nanoTime();
      driver.get(file.toUri().toString());
      String undrawn = "return document.querySelectorAll('.plot:not(:has(.base))').length";
      while (!driver.executeScript(undrawn).equals(0L)) {
        Thread.sleep(20);
      }
      print("seconds until all charts are drawn", (System.nanoTime() - begin) * 1e-9);
      double[] times = clicks(driver);
      print("milliseconds from a click to its second frame, median", times[times.length / 2]);
      print("milliseconds, the slowest of " + times.length, times[times.length - 1]);
    } finally {
      driver.quit();
    }
  }

  private static double write(StudyAccount study, Path file) throws IOException {
    long begin = System.nanoTime();
    new HtmlReport().write(study, file);
    return (System.nanoTime() - begin) * 1e-9;
  }

  private static ChromeDriver browser() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run");
    options.addArguments("--window-size=1200,1000");
    return new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
            .build(),
        options);
  }

  /** The times of all clicks, the shortest first. */
  private static double[] clicks(ChromeDriver driver) {
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
    List<?> times = (List<?>) driver.executeAsyncScript(CLICK, CLICKS);
    return times.stream().mapToDouble(time -> ((Number) time).doubleValue()).sorted().toArray();
  }

  private static void print(String what, double value) {
    System.out.printf(Locale.ROOT, "%s: %.3g%n", what, value);
  }
}
