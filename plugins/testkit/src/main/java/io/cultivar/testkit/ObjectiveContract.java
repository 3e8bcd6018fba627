package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cultivar.api.component.Finding;
import io.cultivar.api.picture.Picture;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.Report;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What every objective must do; its subjects can be evaluated. */
public abstract class ObjectiveContract extends ComponentContract<Objective> {
  @Test
  void theSameTrialGivesTheSameMetrics() throws Exception {
    for (Objective subject : all()) {
      FakeTrialContext once = FakeTrialContext.of(1);
      FakeTrialContext again = FakeTrialContext.of(1);
      Measurement first = subject.evaluate(once);
      assertNotNull(first, subject + " measured nothing");
      assertEquals(first, subject.evaluate(again), subject + " does not repeat itself");
      assertEquals(once.reports(), again.reports(), subject + " reports otherwise");
    }
  }

  @Test
  void measuresWhatItNames() throws Exception {
    for (Objective subject : all()) {
      Measurement measured = subject.evaluate(FakeTrialContext.of(2));
      if (!subject.metricNames().isEmpty()) {
        assertTrue(
            subject.metricNames().containsAll(measured.asMap().keySet()),
            subject + " measures " + measured + " but names " + subject.metricNames());
      }
    }
  }

  @Test
  void reportsWhatItNames() throws Exception {
    for (Objective subject : all()) {
      FakeTrialContext context = FakeTrialContext.of(2);
      subject.evaluate(context);
      Set<String> reported = new TreeSet<>();
      context.reports().forEach(report -> reported.addAll(report.metrics().asMap().keySet()));
      Set<String> named = subject.reportedNames().orElse(reported);
      assertTrue(
          named.containsAll(reported), subject + " reports " + reported + " but names " + named);
      Set<String> metrics = subject.metricNames();
      assertTrue(
          metrics.isEmpty() || metrics.containsAll(subject.reportedNames().orElse(Set.of())),
          subject + " names reports that it does not name as metrics");
    }
  }

  @Test
  void reportsRisingSteps() throws Exception {
    for (Objective subject : all()) {
      FakeTrialContext context = FakeTrialContext.of(3);
      subject.evaluate(context);
      List<Report> reports = context.reports();
      for (int i = 1; i < reports.size(); i++) {
        assertTrue(reports.get(i).step() > reports.get(i - 1).step(), subject.toString());
      }
    }
  }

  @Test
  void stopsWhenToldTo() throws Exception {
    for (Objective subject : all()) {
      FakeTrialContext context = FakeTrialContext.of(4).stoppedAfter(2);
      subject.evaluate(context);
      assertTrue(context.reports().size() <= 2, subject + " went on after it was told to stop");
    }
  }

  @Test
  void goesOnFromItsCheckpointsAsIfNothingHadHappened() throws Exception {
    for (Objective subject : all()) {
      FakeTrialContext whole = FakeTrialContext.of(6);
      Measurement measured = subject.evaluate(whole);
      for (int reports : whole.checkpoints()) {
        FakeTrialContext resumed = whole.resumedAfter(reports);
        String where = subject + " resumed after report " + reports;
        assertEquals(measured, subject.evaluate(resumed), where + " measures otherwise");
        assertEquals(whole.reports(), resumed.reports(), where + " reports otherwise");
      }
    }
  }

  @Test
  void measuresTheSameWhetherSomebodyLooksOrNot() throws Exception {
    for (Objective subject : all()) {
      FakeTrialContext unseen = FakeTrialContext.of(7);
      FakeTrialContext seen = FakeTrialContext.of(7).look();
      Measurement measured = subject.evaluate(unseen);
      assertEquals(measured, subject.evaluate(seen), subject + " measures otherwise when seen");
      assertEquals(unseen.reports(), seen.reports(), subject + " reports otherwise when seen");
      FakeTrialContext again = FakeTrialContext.of(7).look();
      subject.evaluate(again);
      assertEquals(seen.pictures(), again.pictures(), subject + " shows something else each time");
      List<String> titles = seen.pictures().stream().map(Picture::title).toList();
      assertEquals(
          titles.stream().distinct().toList(), titles, subject + " shows two things by one title");
    }
  }

  @Test
  void findsNothingWrongWithGoodOptions() {
    for (Objective subject : all()) {
      List<Finding> findings = subject.check(FakeTrialContext.of(5));
      assertTrue(
          findings.stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR),
          subject + ": " + findings);
    }
  }
}
