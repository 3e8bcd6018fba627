package io.cultivar.runner.study;

import io.cultivar.api.study.Trial;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * The trials that have ended, packed. One thread appends to it; its views stay as they are, cost
 * nothing to make, and can be read by other threads once handed over.
 */
final class TrialLog {
  private final TrialCodec codec = new TrialCodec();
  private byte[][] trials = new byte[16][];
  private int size;
  private int byHand;

  /** Appends the trial whose number is the size of the log. */
  void append(Trial trial) {
    if (trial.number() != size) {
      throw new IllegalStateException("trial " + trial.number() + " cannot follow " + (size - 1));
    }
    if (size == trials.length) {
      trials = Arrays.copyOf(trials, 2 * size);
    }
    trials[size++] = codec.encode(trial);
    byHand += trial.byHand() ? 1 : 0;
  }

  int size() {
    return size;
  }

  /** How many of them a person chose. */
  int byHand() {
    return byHand;
  }

  Trial get(int number) {
    return codec.decode(number, trials[number]);
  }

  /**
   * The trials that it has now, then others.
   *
   * @param known trials from here on are shown as running
   * @param open the trials that follow; not changed any more
   */
  List<Trial> view(int known, List<Trial> open) {
    return new View(codec, trials, known, size, open);
  }

  /** All trials that it has now. */
  List<Trial> view() {
    return view(size, List.of());
  }

  private static final class View extends AbstractList<Trial> implements RandomAccess {
    private final TrialCodec codec;
    private final byte[][] ended;
    private final int known;
    private final int endedSize;
    private final List<Trial> open;

    View(TrialCodec codec, byte[][] ended, int known, int endedSize, List<Trial> open) {
      this.codec = codec;
      this.ended = ended;
      this.known = known;
      this.endedSize = endedSize;
      this.open = open;
    }

    @Override
    public Trial get(int index) {
      if (index >= endedSize) {
        return open.get(index - endedSize);
      }
      return index < known
          ? codec.decode(index, ended[index])
          : codec.decodeRunning(index, ended[index]);
    }

    @Override
    public int size() {
      return endedSize + open.size();
    }
  }
}
