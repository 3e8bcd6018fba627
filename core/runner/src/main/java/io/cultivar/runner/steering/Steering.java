package io.cultivar.runner.steering;

import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.problem.Printable;
import io.cultivar.runner.worker.Signs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Steers a study that others run, in whatever process: pauses, resumes and stops it, ends one of
 * its trials, and changes how many it is to have. What is asked is kept with the study and takes
 * effect within about a second, for all who run it; methods do not wait for that. Thread-safe.
 *
 * <p>A pause belongs to the study, not to those who run it: who begins to work on a paused study
 * waits, too. Whoever runs its experiment resumes it by that. The other requests hold for those who
 * run the study at that time, and bind nobody who comes later.
 *
 * <p>Neither pauses nor stops change any result. A trial that was ended by hand and a changed
 * number of trials are part of the study's history, and all else is what it would have been.
 */
public final class Steering implements AutoCloseable {
  private final StudyJournal journal;
  private final Supplier<OptionalInt> planned;
  private final Signs signs = new Signs();
  private final TrialCounting count;

  /** How many trials the experiment wants; null until somebody wants to know. */
  private OptionalInt plannedTrials;

  /**
   * Gets ready to steer the study of a journal, which is closed with this.
   *
   * @param planned how many trials its experiment wants, if that is limited and known; asked once
   */
  public Steering(StudyJournal journal, Supplier<OptionalInt> planned) {
    this.journal = journal;
    this.planned = planned;
    this.count = new TrialCounting(journal);
  }

  /**
   * Asks that no trial be begun any more; those that run end as they would.
   *
   * @return how many workers were asked
   * @throws RefusedException if nobody runs the study, or it is paused already
   */
  public synchronized int pause() throws IOException {
    if (Asked.of(journal).paused()) {
      throw new RefusedException(study() + " is paused already");
    }
    return keep(new Request.Pause());
  }

  /**
   * Asks that a paused study go on.
   *
   * @return how many workers were asked; if none, the study is no longer paused for those who come
   * @throws RefusedException if it is not paused
   */
  public synchronized int resume() throws IOException {
    if (!Asked.of(journal).paused()) {
      throw new RefusedException(study() + " is not paused");
    }
    new Request.Resume().keep(journal);
    return workers().size();
  }

  /**
   * Asks all who run the study to leave it: what they have begun is given back, and the study can
   * go on later as if nothing had happened. It is no longer paused then. A trial by hand goes on;
   * {@link #stopTrial} ends it.
   *
   * @return how many workers were asked
   * @throws RefusedException if nobody runs the study
   */
  public synchronized int stop() throws IOException {
    return keep(new Request.Stop());
  }

  /** Keeps a request that needs somebody to hear it. */
  private int keep(Request request) throws IOException {
    int asked = workers().size();
    if (asked == 0) {
      throw new RefusedException("nobody runs " + study() + "; there is nothing to " + request);
    }
    request.keep(journal);
    return asked;
  }

  /**
   * Asks who runs a trial to end it. It then counts as pruned, with what it reported last; or, if
   * it has reported nothing, as failed, which is not held against the study. A trial that ends
   * meanwhile stays as it ended.
   *
   * @throws RefusedException if the trial does not run
   */
  public synchronized void stopTrial(int number) throws IOException {
    KeptTrial trial =
        find(number)
            .orElseThrow(
                () -> new RefusedException("there is no trial " + number + " of " + study()));
    if (trial.state() != Trial.State.RUNNING) {
      throw new RefusedException(
          "trial " + number + " has ended: " + trial.state().name().toLowerCase(Locale.ROOT));
    }
    Set<String> workers = workers();
    if (trial.worker().filter(workers::contains).isEmpty()) {
      throw new RefusedException("nobody runs trial " + number + "; it waits for a worker");
    }
    new Request.StopTrial(number).keep(journal);
  }

  private Optional<KeptTrial> find(int number) throws IOException {
    List<KeptTrial> found = new ArrayList<>();
    journal.read(Detail.RESULTS, number, number, found::add);
    return found.stream().findFirst();
  }

  /**
   * Changes how many trials the study is to have, those by hand left out: for all who run it, and
   * for all later runs of its experiment. Trials that run end as they would.
   *
   * @param trials at least 1, and at least as many as have ended
   * @throws RefusedException if there are to be none, or fewer than have ended
   */
  public synchronized void trials(int trials) throws IOException {
    if (trials < 1) {
      throw new RefusedException("trials must be >= 1, was " + trials);
    }
    count.look();
    if (count.ended() > trials) {
      throw new RefusedException(
          count.ended() + " trials of " + study() + " have ended; there cannot be fewer");
    }
    Asked before = Asked.of(journal);
    // The note first: who begins in between then knows that the description is about to change.
    new Request.Trials(trials).keep(journal);
    journal.revise(before.revised(journal.description(), trials));
  }

  /**
   * Whether anybody works on the study now. One of another machine that is lost counts until it has
   * been silent for a while.
   */
  public synchronized SteeringState state() throws IOException {
    return new SteeringState(workers().size(), Asked.of(journal).paused());
  }

  /** How far the study is. The first call reads all its trials, later ones only what is new. */
  public synchronized TrialCounts counts() throws IOException {
    if (plannedTrials == null) {
      plannedTrials = planned.get();
    }
    OptionalInt asked = Asked.of(journal).trials();
    count.look();
    return new TrialCounts(
        count.running(), count.ended(), asked.isPresent() ? asked : plannedTrials);
  }

  private Set<String> workers() throws IOException {
    signs.look(journal.workers(), System.nanoTime());
    return signs.alive();
  }

  private String study() {
    return "the study '" + Printable.line(journal.description().name()) + "'";
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
