package io.cultivar.api.study;

import java.util.function.Function;
import java.util.random.RandomGenerator;

/** What all evaluations of a study have in common. Thread-safe. */
public interface StudyContext {
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
   * What serves all trials, chosen by the machine and not by the experiment, and never changing a
   * result: such as the kernels that multiply matrices.
   *
   * @param kind the interface, such as {@code Kernels.class}
   * @throws IllegalStateException if no plugin brings any of that kind
   */
  <T> T service(Class<T> kind);
}
