package io.cultivar.search.gp;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Minimises a smooth function within bounds: limited-memory BFGS (Nocedal and Wright, "Numerical
 * Optimization", 2006, algorithm 7.4), its steps projected onto the bounds and shortened until they
 * gain enough.
 *
 * @param low the least value of each variable
 * @param high the greatest
 * @param iterations how many steps at most
 */
record Lbfgs(double[] low, double[] high, int iterations) {
  private static final int MEMORY = 8;
  private static final int SHORTENINGS = 12;
  private static final double ENOUGH = 1e-4;
  private static final double FLAT = 1e-6;

  /** A smooth function. */
  @FunctionalInterface
  interface Smooth {
    /** The value at a place, infinite where there is none; writes the gradient. */
    double at(double[] x, double[] gradient);
  }

  /**
   * A place, and the function there.
   *
   * @param x the place
   * @param value the function
   */
  record Place(double[] x, double value) {}

  private record Pair(double[] step, double[] change, double product) {}

  /** A local minimum, from a start on. */
  Place minimize(Smooth function, double[] start) {
    double[] x = projected(start);
    double[] gradient = new double[x.length];
    double value = function.at(x, gradient);
    Deque<Pair> memory = new ArrayDeque<>();
    for (int i = 0; i < iterations && Double.isFinite(value); i++) {
      double[] free = free(x, gradient);
      if (norm(free) < FLAT) {
        break;
      }
      double[] direction = within(x, direction(free, memory));
      if (!(dot(direction, free) < 0)) {
        memory.clear();
        direction = direction(free, memory);
      }
      double[] nextGradient = new double[x.length];
      double length = memory.isEmpty() ? Math.min(1, 1 / norm(free)) : 1;
      Place next = search(function, new Place(x, value), direction, free, length, nextGradient);
      if (next == null && memory.isEmpty()) {
        break;
      }
      if (next == null) {
        // What was learned on the way here misleads; the steepest descent is tried once more.
        memory.clear();
        continue;
      }
      remember(memory, difference(next.x(), x), difference(nextGradient, gradient));
      boolean little = value - next.value() < 1e-9 * (1 + Math.abs(value));
      x = next.x();
      value = next.value();
      gradient = nextGradient;
      if (little) {
        break;
      }
    }
    return new Place(x, value);
  }

  /** The first place along a direction that gains enough, or null. */
  private Place search(
      Smooth function,
      Place from,
      double[] direction,
      double[] gradient,
      double length,
      double[] nextGradient) {
    double step = length;
    for (int i = 0; i < SHORTENINGS; i++) {
      double[] x = from.x().clone();
      Rows.add(x, direction, step, 0, x.length);
      x = projected(x);
      double gain = dot(gradient, difference(x, from.x()));
      double value = function.at(x, nextGradient);
      if (value <= from.value() + ENOUGH * gain && value < from.value()) {
        return new Place(x, value);
      }
      step *= 0.4;
    }
    return null;
  }

  private static void remember(Deque<Pair> memory, double[] step, double[] change) {
    double product = dot(step, change);
    if (product > 1e-12) {
      memory.addLast(new Pair(step, change, product));
      if (memory.size() > MEMORY) {
        memory.removeFirst();
      }
    }
  }

  /** Minus the approximate inverse Hessian times the gradient. */
  private static double[] direction(double[] gradient, Deque<Pair> memory) {
    double[] q = gradient.clone();
    double[] weights = new double[memory.size()];
    int at = memory.size();
    for (var pairs = memory.descendingIterator(); pairs.hasNext(); ) {
      Pair pair = pairs.next();
      weights[--at] = dot(pair.step(), q) / pair.product();
      Rows.add(q, pair.change(), -weights[at], 0, q.length);
    }
    if (!memory.isEmpty()) {
      Pair last = memory.getLast();
      double scale = last.product() / dot(last.change(), last.change());
      for (int i = 0; i < q.length; i++) {
        q[i] *= scale;
      }
    }
    for (Pair pair : memory) {
      double weight = weights[at++] - dot(pair.change(), q) / pair.product();
      Rows.add(q, pair.step(), weight, 0, q.length);
    }
    for (int i = 0; i < q.length; i++) {
      q[i] = -q[i];
    }
    return q;
  }

  /** The gradient without what only leads out of the bounds. */
  private double[] free(double[] x, double[] gradient) {
    double[] free = gradient.clone();
    for (int i = 0; i < x.length; i++) {
      boolean out = (x[i] <= low[i] && free[i] > 0) || (x[i] >= high[i] && free[i] < 0);
      free[i] = out ? 0 : free[i];
    }
    return free;
  }

  /** A direction without what leads out of the bounds at once. */
  private double[] within(double[] x, double[] direction) {
    for (int i = 0; i < x.length; i++) {
      boolean out = (x[i] <= low[i] && direction[i] < 0) || (x[i] >= high[i] && direction[i] > 0);
      direction[i] = out ? 0 : direction[i];
    }
    return direction;
  }

  private double[] projected(double[] x) {
    double[] within = x.clone();
    for (int i = 0; i < x.length; i++) {
      within[i] = Math.min(high[i], Math.max(low[i], x[i]));
    }
    return within;
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = a.clone();
    Rows.add(difference, b, -1, 0, b.length);
    return difference;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }
}
