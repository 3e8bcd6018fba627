package io.cultivar.runner.study;

import io.cultivar.api.study.Trial;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * A list of trials that one thread appends to. Its views stay as they are, cost nothing to make,
 * and can be read by other threads once handed over.
 */
final class TrialLog {
  private Trial[] trials = new Trial[16];
  private int size;

  /** Appends the trial whose number is the size of the log. */
  void append(Trial trial) {
    if (trial.number() != size) {
      throw new IllegalStateException("trial " + trial.number() + " cannot follow " + (size - 1));
    }
    if (size == trials.length) {
      trials = Arrays.copyOf(trials, 2 * size);
    }
    trials[size++] = trial;
  }

  int size() {
    return size;
  }

  Trial get(int number) {
    return trials[number];
  }

  /** The first trials of this log, then those of another from there on. */
  List<Trial> view(int first, TrialLog then, int total) {
    return new View(trials, first, then.trials, total);
  }

  /** All trials that it has now. */
  List<Trial> view() {
    return new View(trials, size, trials, size);
  }

  private static final class View extends AbstractList<Trial> implements RandomAccess {
    private final Trial[] head;
    private final int headSize;
    private final Trial[] tail;
    private final int size;

    View(Trial[] head, int headSize, Trial[] tail, int size) {
      this.head = head;
      this.headSize = headSize;
      this.tail = tail;
      this.size = size;
    }

    @Override
    public Trial get(int index) {
      if (index < 0 || index >= size) {
        throw new IndexOutOfBoundsException(index);
      }
      return index < headSize ? head[index] : tail[index];
    }

    @Override
    public int size() {
      return size;
    }
  }
}
