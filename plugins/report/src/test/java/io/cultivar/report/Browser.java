package io.cultivar.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium that a test drives. Where there is none, the test is skipped. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> FLAGS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-quic",
          "--no-first-run",
          "--hide-scrollbars");

  private final Path profile;
  private final ChromeDriver driver;

  private Browser(Path profile, ChromeDriver driver) {
    this.profile = profile;
    this.driver = driver;
  }

  /** Starts a browser with a window of a width, in pixels. */
  static Browser start(int width) throws IOException {
    Optional<Path> chromium = found("chromium", "chromium-browser", "google-chrome");
    Optional<Path> chromedriver = found("chromedriver");
    assumeTrue(
        chromium.isPresent() && chromedriver.isPresent(),
        "no Chromium with its driver was found; to run this test: apt-get install chromium"
            + " chromium-driver");
    Path profile = Files.createTempDirectory("browser");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.get().toFile());
    options.addArguments(FLAGS);
    options.addArguments("--window-size=" + width + ",1000", "--user-data-dir=" + profile);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.get().toFile())
            .usingAnyFreePort()
            .withSilent(true)
            .build();
    return new Browser(profile, new ChromeDriver(service, options));
  }

  private static Optional<Path> found(String... commands) {
    return Stream.of(commands)
        .flatMap(
            command ->
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, command)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Makes the page's width that of a phone, whose windows can be narrower than a desktop's. */
  void phone(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", true));
  }

  /** Chooses light or dark colours, as a person's settings would. */
  void colours(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Runs a script in each page before its own. */
  void inEachPage(String script) {
    driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
  }

  /** Loads a file, at a fragment that may be empty. */
  void load(Path file, String fragment) {
    visit(file.toUri() + fragment);
  }

  /** Goes to an address. */
  void visit(String address) {
    driver.get("about:blank");
    driver.manage().logs().get(LogType.PERFORMANCE);
    driver.manage().logs().get(LogType.BROWSER);
    driver.get(address);
  }

  /** Loads a file and waits until all charts are drawn. */
  void open(Path file, String fragment) {
    load(file, fragment);
    waitFor(
        "return document.querySelector('main') !== null"
            + " && [...document.querySelectorAll('.plot')].every(p => p.querySelector('.base'))");
  }

  /** Waits until a script gives true. */
  void waitFor(String script) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Boolean.TRUE.equals(run(script))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("this did not come true: " + script + "\n" + console());
      }
      LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
    }
  }

  /** Runs a script in the page; what it returns. */
  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Runs a script that calls its last argument with what it gives. */
  Object await(String script, Object... arguments) {
    driver.manage().timeouts().scriptTimeout(PATIENCE);
    return driver.executeAsyncScript(script, arguments);
  }

  /** The first element of a CSS selector. */
  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** Clicks into an element, so far from its upper left corner. */
  void click(String selector, int x, int y) {
    WebElement element = find(selector);
    run("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", element);
    Dimension size = element.getSize();
    new Actions(driver)
        .moveToElement(element, x - size.getWidth() / 2, y - size.getHeight() / 2)
        .click()
        .perform();
  }

  /** Types keys. */
  void type(CharSequence keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Where the browser is. */
  String address() {
    return driver.getCurrentUrl();
  }

  /** What the page is called. */
  String title() {
    return driver.getTitle();
  }

  /** What the console said since the page was opened. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** What the network was told since the page was opened. */
  List<String> network() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() throws IOException {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
