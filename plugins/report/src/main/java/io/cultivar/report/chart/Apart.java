package io.cultivar.report.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Puts labels apart from each other, each as near to where it should be as the others let it. */
final class Apart {
  private Apart() {}

  /** Labels that touch each other: the mean of where their first one should be, and their count. */
  private record Heap(double mean, int count) {
    Heap with(Heap next) {
      int both = count + next.count;
      return new Heap((mean * count + next.mean * next.count) / both, both);
    }
  }

  /**
   * The places of labels, in order.
   *
   * @param wanted where each should be, rising
   * @param distance how far they must be from each other
   * @param low the least place of the first
   * @param high the greatest place of the last
   */
  static double[] of(List<Double> wanted, double distance, double low, double high) {
    // Less what those before it take, places must not fall: the nearest such row is found by
    // pooling neighbours that fall (isotonic regression; Barlow and others, 1972).
    Deque<Heap> heaps = new ArrayDeque<>();
    for (int i = 0; i < wanted.size(); i++) {
      Heap heap = new Heap(wanted.get(i) - i * distance, 1);
      while (!heaps.isEmpty() && heaps.getLast().mean() >= heap.mean()) {
        heap = heaps.removeLast().with(heap);
      }
      heaps.addLast(heap);
    }
    double last = Math.max(low, high - (wanted.size() - 1) * distance);
    double[] places = new double[wanted.size()];
    int i = 0;
    for (Heap heap : heaps) {
      for (int k = 0; k < heap.count(); k++, i++) {
        places[i] = Math.min(last, Math.max(low, heap.mean())) + i * distance;
      }
    }
    return places;
  }
}
