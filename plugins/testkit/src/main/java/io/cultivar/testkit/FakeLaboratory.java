package io.cultivar.testkit;

import io.cultivar.api.dashboard.Laboratory;
import io.cultivar.api.report.Estimate;
import io.cultivar.api.report.Standing;
import io.cultivar.api.report.StudyAccount;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.run.StudySummary;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Studies that are nowhere but here, and move when a test says so: for tests of dashboards. What is
 * asked of it takes effect at once, and is remembered. Thread-safe.
 */
public final class FakeLaboratory implements Laboratory {
  private final Map<String, FakeProgress> studies = new LinkedHashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private int reads;
  private Optional<String> trouble = Optional.empty();
  private Duration accounting = Duration.ZERO;

  /** Adds a study that is what an account says, and that nobody runs. */
  public synchronized FakeLaboratory with(StudyAccount account) throws IOException {
    studies.put(account.description().name(), new FakeProgress(account));
    return this;
  }

  /** Completes so many trials more of a study, and begins one more where somebody runs it. */
  public synchronized void move(String study, int trials) throws IOException {
    find(study).move(trials);
  }

  /** Sets how far a study is. */
  public synchronized void set(String study, Progress progress) throws IOException {
    find(study).set(progress);
  }

  /** Makes all that is asked from now on fail with a message, until the next is empty. */
  public synchronized void fail(Optional<String> message) {
    trouble = message;
  }

  /** Makes every account take so long from now on. */
  public synchronized void accountFor(Duration time) {
    accounting = time;
  }

  /** What was asked to be done, such as {@code pause digits}, in order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** How many accounts were given. */
  public synchronized int reads() {
    return reads;
  }

  private FakeProgress find(String study) throws IOException {
    check();
    FakeProgress found = studies.get(study);
    if (found == null) {
      throw new IOException("there is no study " + study);
    }
    return found;
  }

  private void check() throws IOException {
    if (trouble.isPresent()) {
      throw new IOException(trouble.get());
    }
  }

  @Override
  public synchronized List<StudySummary> studies() throws IOException {
    check();
    List<StudySummary> all = new ArrayList<>();
    studies.values().forEach(study -> all.add(study.summary()));
    return all;
  }

  @Override
  public synchronized StudyAccount account(String study) throws IOException {
    reads++;
    StudyAccount account = find(study).account();
    try {
      Thread.sleep(accounting.toMillis());
    } catch (InterruptedException e) {
      throw new InterruptedIOException("nobody waits for the account");
    }
    return account;
  }

  @Override
  public synchronized void read(
      String study, Detail detail, int from, int to, Consumer<? super KeptTrial> receiver)
      throws IOException {
    find(study).account().read(detail, from, to, receiver);
  }

  @Override
  public synchronized Instant changed(String study) throws IOException {
    return find(study).summary().changed();
  }

  @Override
  public synchronized Progress progress(String study) throws IOException {
    return find(study).progress();
  }

  @Override
  public synchronized Comparison compare(List<String> names) throws IOException {
    if (names.size() < 2) {
      throw new IOException("it takes two studies to compare");
    }
    List<Standing> standings = new ArrayList<>();
    for (String name : names) {
      double best = find(name).summary().best().orElse(0);
      Estimate mean = new Estimate(best, best - 0.01, best + 0.01);
      standings.add(
          standings.isEmpty()
              ? FakeStanding.best(0, 3, mean)
              : FakeStanding.compared(0, 3, mean, new Estimate(0.1, 0.05, 0.15), 0.01));
    }
    return new Comparison(List.of(names.get(0) + " is best."), names, standings);
  }

  @Override
  public synchronized List<String> experiments() throws IOException {
    check();
    return List.of("moons.yaml", "<b>bold</b>.yaml");
  }

  @Override
  public synchronized String start(String experiment) throws IOException {
    check();
    asked.add("start " + experiment);
    String name = experiment.replace(".yaml", "");
    with(
        FakeAccount.of(
                FakeDescription.of(name),
                SearchSpace.of(List.of(new RealParameter("rate", 0, 1, Scale.LINEAR))))
            .build());
    set(name, Progress.RUNNING);
    return name;
  }

  @Override
  public synchronized void resume(String study) throws IOException {
    steer("resume " + study, study, Progress.RUNNING);
  }

  @Override
  public synchronized void pause(String study) throws IOException {
    steer("pause " + study, study, Progress.PAUSED);
  }

  @Override
  public synchronized void stop(String study) throws IOException {
    steer("stop " + study, study, Progress.IDLE);
  }

  private void steer(String what, String study, Progress progress) throws IOException {
    find(study).set(progress);
    asked.add(what);
  }

  @Override
  public synchronized void stopTrial(String study, int trial) throws IOException {
    find(study).stopTrial(trial);
    asked.add("stop-trial " + study + " " + trial);
  }

  @Override
  public synchronized void setTrials(String study, int trials) throws IOException {
    find(study);
    asked.add("trials " + study + " " + trials);
  }

  @Override
  public synchronized void tryOut(String study, Map<String, String> values) throws IOException {
    find(study).tryOut(values);
    asked.add("try " + study + " " + values);
  }

  @Override
  public synchronized String csv(String study) throws IOException {
    StringBuilder csv = new StringBuilder("trial,state\n");
    find(study).trials().forEach(trial -> csv.append(trial.number() + "," + trial.state() + "\n"));
    return csv.toString();
  }

  @Override
  public synchronized Optional<String> best(String study) throws IOException {
    FakeProgress found = find(study);
    return found.summary().best().isPresent()
        ? Optional.of("experiment: " + study + "\n")
        : Optional.empty();
  }
}
