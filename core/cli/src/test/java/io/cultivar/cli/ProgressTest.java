package io.cultivar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import io.cultivar.cli.terminal.LiveLines;
import io.cultivar.cli.terminal.Screen;
import io.cultivar.cli.terminal.Terminal;
import io.cultivar.cli.terminal.TextWidth;
import io.cultivar.testkit.FakeStudy;
import io.cultivar.testkit.FakeTrial;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Studies that are told to a terminal, and what it shows of them. */
class ProgressTest {
  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(sent, true, StandardCharsets.UTF_8);
  private int columns = 100;
  private long now;

  private FakeStudy study = named("digits");

  private static FakeStudy named(String name) {
    FakeStudy any = FakeStudy.of(SearchSpace.of(List.of()));
    return new FakeStudy(name, any.space(), any.goals(), List.of(), OptionalInt.of(20));
  }

  private Progress live() {
    Terminal terminal = new Terminal(columns, true, false, true);
    return new Progress(new LiveView(new LiveLines(err), err, terminal, () -> columns), () -> now);
  }

  private List<String> screen() {
    return new Screen(columns).send(sent.toString(StandardCharsets.UTF_8)).lines();
  }

  private static FakeTrial complete(int number, double loss) {
    return FakeTrial.complete(number, Values.NONE, Measurement.of("loss", loss));
  }

  private static Report report(int step, double loss) {
    return new Report(0, step, Measurement.of("loss", loss));
  }

  private void end(Progress progress, Trial trial) {
    progress.trialStarted(study, FakeTrial.running(trial.number(), Values.NONE));
    progress.trialBegun(trial.number());
    progress.trialEnded(study, trial);
  }

  private void endFour(Progress progress) {
    end(progress, complete(0, 0.5).with(List.of(report(1, 3), report(2, 0.5))));
    end(progress, complete(1, 0.25).with(List.of(report(1, 2), report(2, 1), report(3, 0.25))));
    end(progress, FakeTrial.failed(2, Values.NONE, "diverged"));
    end(progress, FakeTrial.pruned(3, Values.NONE, Measurement.of("loss", 1)));
  }

  @Test
  void saysHowFarTheStudyIsAndHowTheBestLearned() {
    Progress progress = live();
    progress.studyStarted(study);
    now = 2 * SECOND;
    progress.trialBegun(4);
    progress.trialBegun(5);
    endFour(progress);
    progress.tick();
    assertThat(screen())
        .containsExactly(
            "digits  ━━────────────  4/20 trials · 1 failed · 1 pruned · 2 running · 2.0 trials/s"
                + " · 8s left",
            "best loss 0.25 (-0.25, trial 1)  █▄▁  2 → 0.25");
  }

  @Test
  void leavesOutWhatMattersLeastWhereThereIsLittleRoom() {
    columns = 60;
    Progress progress = live();
    progress.studyStarted(study);
    now = 2 * SECOND;
    progress.trialBegun(4);
    endFour(progress);
    progress.tick();
    assertThat(screen())
        .containsExactly(
            "digits  4/20 · 1 failed · 1 running · 2.0/s · 8s left",
            "best loss 0.25 (-0.25, trial 1)  █▄▁  2 → 0.25");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 60, 100, 200})
  void fitsWhateverTheNames(int width) {
    columns = width;
    for (String name :
        List.of(
            "學習".repeat(40), "🌱".repeat(99), "e\u0301".repeat(99), "\u001b[31m\n\u202e", "n")) {
      study = named(name);
      Progress progress = live();
      progress.studyStarted(study);
      now += 3 * SECOND;
      progress.trialReported(7, report(12, 0.5));
      endFour(progress);
      sent.reset();
      progress.tick();
      String drawn = sent.toString(StandardCharsets.UTF_8);
      for (String line : drawn.replaceAll("\u001b\\[[?0-9]*[a-zA-Z]", "").split("[\r\n]+", -1)) {
        assertThat(TextWidth.of(line)).as(line).isLessThan(width);
      }
      assertThat(drawn).contains("4/20").doesNotContain("\u001b[31m", "\u202e");
      progress.studyEnded(study);
    }
  }

  @Test
  void trialsOfAnEarlierRunCountAsDoneButNotInTheRate() {
    for (int i = 0; i < 10; i++) {
      study = study.with(complete(i, 0.5 - 0.01 * i));
    }
    Progress progress = live();
    progress.studyStarted(study);
    now = 4 * SECOND;
    progress.tick();
    assertThat(screen().get(0)).contains("10/20").contains("4s").doesNotContain("left");
    end(progress, complete(10, 0.7));
    end(progress, complete(11, 0.7));
    progress.tick();
    assertThat(screen().get(0)).contains("12/20").contains("30 trials/min · 16s left");
    assertThat(screen().get(1))
        .contains("best loss 0.41 (-0.01, trial 9)  █")
        .contains("0.5 → 0.41");
  }

  @Test
  void trialsByHandAreBesideTheBudget() {
    study = study.with(complete(0, 0.5).chosenByHand()).with(complete(1, 0.4));
    Progress progress = live();
    progress.studyStarted(study);
    progress.tick();
    assertThat(screen().get(0)).contains(" 1/20 ");
  }

  @Test
  void movesWhileATrialTakesLong() {
    Progress progress = live();
    progress.studyStarted(study);
    progress.trialBegun(0);
    progress.trialBegun(1);
    progress.trialReported(0, report(1, 2));
    progress.trialReported(1, report(1, 7));
    progress.trialReported(0, new Report(1, 9, Measurement.of("loss", 9)));
    now = 61 * SECOND;
    progress.trialReported(0, report(2, 1));
    progress.tick();
    assertThat(screen())
        .containsExactly(
            "digits  ──────────────  0/20 trials · 2 running · 1m01s · trial 0 at step 2",
            "trial 0 loss  █▁  2 → 1");
  }

  @Test
  void aTrialThatIsProposedAnewDoesNotRunTwice() {
    Progress progress = live();
    progress.studyStarted(study);
    progress.trialStarted(study, FakeTrial.running(0, Values.NONE));
    progress.trialBegun(0);
    progress.trialStarted(study, FakeTrial.running(0, Values.NONE));
    progress.tick();
    assertThat(screen().get(0)).doesNotContain("running");
  }

  @Test
  void aPauseAndAnotherNumberOfTrialsAreSeen() {
    Progress progress = live();
    progress.studyStarted(study);
    now = 2 * SECOND;
    endFour(progress);
    progress.trialBegun(4);
    study = new FakeStudy("digits", study.space(), study.goals(), List.of(), OptionalInt.of(8));
    progress.studyPaused(study);
    progress.tick();
    assertThat(screen().get(0))
        .isEqualTo("digits  ━━━━━━━───────  4/8 trials · 1 failed · 1 pruned · 1 running · paused");
    progress.studyResumed(study);
    progress.tick();
    assertThat(screen().get(0)).contains("4/8", "2.0 trials/s · 2s left").doesNotContain("paused");
  }

  @Test
  void theSummaryReplacesTheLines() {
    Progress progress = live();
    progress.studyStarted(study);
    now = 2 * SECOND;
    endFour(progress);
    progress.tick();
    progress.studyEnded(study);
    progress.tick();
    assertThat(screen())
        .containsExactly(
            "digits  4/20 trials · 1 failed · 1 pruned · 2.0s · 2.0 trials/s",
            "trial 1 learned loss  █▄▁  2 → 0.25",
            "",
            "");
  }

  @Test
  void nothingIsLeftOfAStudyThatHadNothingToDo() {
    study = study.with(complete(0, 0.5));
    Progress progress = live();
    progress.studyStarted(study);
    progress.tick();
    progress.studyEnded(study);
    assertThat(screen()).containsExactly("");
  }

  @Test
  void logsALineNowAndThenAndLaterLessOften() {
    Progress progress = new Progress(new LogView(err), () -> now);
    progress.studyStarted(study);
    endFour(progress);
    for (int second = 1; second <= 1000; second++) {
      now = second * SECOND;
      progress.tick();
    }
    progress.studyEnded(study);
    List<String> lines = sent.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.get(0))
        .isEqualTo(
            "digits: 4/20 trials, 1 failed, 1 pruned, best loss 0.25 at trial 1,"
                + " 48 trials/min, 20s left");
    assertThat(lines).hasSizeBetween(30, 50);
    assertThat(sent.toString(StandardCharsets.UTF_8)).doesNotContain("\u001b", "\r");
  }
}
