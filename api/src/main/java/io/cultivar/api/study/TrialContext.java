package io.cultivar.api.study;

import io.cultivar.api.picture.Picture;
import io.cultivar.api.space.Values;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What a running trial is given. It belongs to one evaluation; its methods may be called by any
 * thread of it.
 */
public interface TrialContext extends StudyContext {
  /** The number of the trial in its study, from 0. */
  int number();

  /** Which of the trial's repeats this is, from 0. */
  int repeat();

  /** The values chosen for the trial. */
  Values values();

  /**
   * A new stream of random numbers, fixed by the study's seed, the trial, the repeat and a name.
   * The same name gives the same numbers again.
   */
  RandomGenerator random(String stream);

  /**
   * Reports how far the trial is.
   *
   * @param step a number that rises from report to report, such as the epoch
   * @param measured the metrics at this step
   * @return whether to go on; false: return soon, the trial was pruned or cancelled
   */
  boolean report(long step, Measurement measured);

  /**
   * Offers the state from which this evaluation could go on if it were interrupted now, right after
   * a report. It is kept every so often; only then is it asked for. Whoever goes on from it must
   * report and measure, bit for bit, what an evaluation without interruption would.
   *
   * @param state makes the state, in this thread; what it gives is not changed afterwards
   */
  default void checkpoint(Supplier<byte[]> state) {}

  /**
   * The state that was kept last when an earlier attempt at this evaluation was interrupted; empty
   * where it begins from its start. All that was reported before that state counts as reported.
   *
   * @return a copy, the caller's own
   */
  default Optional<byte[]> resumed() {
    return Optional.empty();
  }

  /**
   * How many cores this evaluation may keep busy, at least 1: more where fewer evaluations are left
   * than there are workers. It must not be seen in any result.
   */
  int cores();

  /**
   * Offers a picture of what was learned, before the evaluation ends. Most evaluations are looked
   * at by nobody, then it is not asked for: a trial that won is evaluated again to be shown.
   *
   * @param picture makes the picture, in this thread; it must not change what is measured
   */
  default void show(Supplier<? extends Picture> picture) {}

  /** A directory for files of this evaluation, made when first asked for. */
  Path artifacts();
}
