package io.cultivar.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.report.StudyAccount;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.testkit.FakeAccount;
import io.cultivar.testkit.FakeDescription;
import io.cultivar.testkit.FakeKeptTrial;
import io.cultivar.testkit.FakeTrial;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What charts compute is right: read from their tables, against what was planted. */
@Tag("slow")
class ChartsTest {
  private static final int TRIALS = 300;
  private static final SearchSpace SPACE =
      SearchSpace.of(
          List.of(
              new RealParameter("x", 0, 1, Scale.LINEAR),
              new RealParameter("y", 0, 1, Scale.LINEAR),
              new RealParameter("z", 0, 1, Scale.LINEAR)));

  @TempDir private static Path folder;
  private static Browser browser;

  private static final List<Values> VALUES = new ArrayList<>();

  @BeforeAll
  static void open() throws IOException {
    SplittableRandom random = new SplittableRandom(17);
    for (int i = 0; i < TRIALS; i++) {
      VALUES.add(SPACE.choose(parameter -> parameter.at(random.nextDouble())));
    }
    Path file = folder.resolve("planted.html");
    new HtmlReport().write(planted(), file);
    browser = Browser.start(1000);
    browser.open(file, "");
    browser.run("document.querySelectorAll('details').forEach(fold => fold.open = true)");
    browser.waitFor(
        "return [...document.querySelectorAll('details')].every(f => f.childElementCount === 2)");
  }

  @AfterAll
  static void close() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  /** What x and y do depends on each other; z counts by itself. */
  private static double loss(Values at) {
    return 4 * (at.real("x") - 0.5) * (at.real("y") - 0.5) + 0.5 * at.real("z");
  }

  private static double cost(Values at) {
    return at.real("x") + at.real("y") + at.real("z");
  }

  private static StudyAccount planted() {
    FakeDescription description =
        new FakeDescription(
            "planted",
            "",
            List.of(),
            ".",
            List.of(new Goal("loss", Direction.MINIMIZE), new Goal("cost", Direction.MAXIMIZE)),
            1,
            Instant.EPOCH,
            Map.of());
    FakeAccount.Builder account = FakeAccount.of(description, SPACE);
    for (int i = 0; i < TRIALS; i++) {
      Values at = VALUES.get(i);
      Measurement measured = Measurement.of(Map.of("loss", loss(at), "cost", cost(at)));
      account.trial(FakeKeptTrial.waiting(FakeTrial.complete(i, at, measured)));
    }
    return account.build();
  }

  /** The cells of a column of a chart's table. */
  @SuppressWarnings("unchecked")
  private static List<String> column(String chart, int column) {
    return (List<String>)
        browser.run(
            "return [...document.querySelectorAll(arguments[0])]"
                + ".map(row => row.cells[arguments[1]].textContent)",
            "#" + chart + " tbody tr",
            column);
  }

  @Test
  void whatMattersTogetherIsTold() {
    List<String> pairs = column("interaction", 0);
    List<String> shares = column("interaction", 1);

    assertThat(pairs).containsExactly("x × y", "x × z", "y × z");
    assertThat(Double.parseDouble(shares.get(0))).isGreaterThan(0.5);
    assertThat(shares.subList(1, 3))
        .allSatisfy(s -> assertThat(Double.parseDouble(s)).isLessThan(0.05));
  }

  @Test
  void theFrontIsOfTrialsThatNoneBeatsInBothGoals() {
    List<String> front = new ArrayList<>();
    for (int i = 0; i < TRIALS; i++) {
      Values one = VALUES.get(i);
      if (VALUES.stream().noneMatch(other -> loss(other) < loss(one) && cost(other) > cost(one))) {
        front.add(Integer.toString(i));
      }
    }

    assertThat(column("pareto", 0)).containsExactlyInAnyOrderElementsOf(front);
  }

  @Test
  void aLongTableSaysThatItIsCut() {
    assertThat(column("history", 0)).hasSize(200);
    assertThat(browser.find("#history details").getText()).contains("The first 200 of 300 rows");
  }
}
