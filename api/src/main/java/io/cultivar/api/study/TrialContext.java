package io.cultivar.api.study;

import io.cultivar.api.space.Values;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * What a running trial is given. It belongs to one evaluation; its methods may be called by any
 * thread of it.
 */
public interface TrialContext {
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
   * A new stream that is the same for every trial and repeat of the study, such as for splitting
   * the data.
   */
  RandomGenerator sharedRandom(String stream);

  /**
   * What trials share, such as loaded data: made once in the study and handed to all that ask with
   * an equal key.
   *
   * @param key says fully what is made; a record, usually
   * @param make makes it, from the key alone; what it makes is not changed afterwards
   */
  <K, V> V shared(K key, Function<? super K, ? extends V> make);

  /**
   * Reports how far the trial is.
   *
   * @param step a number that rises from report to report, such as the epoch
   * @param measured the metrics at this step
   * @return whether to go on; false: return soon, the trial was pruned or cancelled
   */
  boolean report(long step, Measurement measured);

  /** A directory for files of this evaluation, made when first asked for. */
  Path artifacts();
}
