package io.cultivar.kernels;

import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** The normal distribution of the api's {@code io.cultivar.api.math}, as {@link Functions}. */
final class Normal {
  private static final VectorSpecies<Float> S = Lanes.SPECIES;
  private static final int W = Lanes.COUNT;
  private static final float INVERSE_SQRT_TWO_PI = 0x1.988454p-2f;
  private static final float MILLS = 0x1.c28f5cp-2f;

  private Normal() {}

  /** y = Φ(x); y is not x. */
  static void cdf(float[] x, float[] y, int from, int to) {
    tails(x, y, from, to, false);
    FloatVector one = FloatVector.broadcast(S, 1f);
    for (int i = from; i < to; i += W) {
      FloatVector below = FloatVector.fromArray(S, y, i);
      VectorMask<Float> above = FloatVector.fromArray(S, x, i).compare(GT, 0f);
      below.blend(one.sub(below), above).intoArray(y, i);
    }
  }

  /** y = x·Φ(x); y is not x. */
  static void timesCdf(float[] x, float[] y, int from, int to) {
    tails(x, y, from, to, true);
    for (int i = from; i < to; i += W) {
      FloatVector positive = FloatVector.fromArray(S, x, i).max(0f);
      positive.sub(FloatVector.fromArray(S, y, i)).intoArray(y, i);
    }
  }

  /** y = Φ(−|x|), or |x| times that, |x| being at most 15. */
  private static void tails(float[] x, float[] y, int from, int to, boolean timesT) {
    exponentials(x, y, from, to);
    FloatVector one = FloatVector.broadcast(S, 1f);
    FloatVector factor = FloatVector.broadcast(S, MILLS);
    for (int i = from; i < to; i += W) {
      FloatVector t = FloatVector.fromArray(S, x, i).abs().min(15f);
      FloatVector divisor = factor.fma(t, one);
      FloatVector lost = factor.fma(t, one.sub(divisor));
      FloatVector q = one.div(divisor);
      FloatVector quotientLost = lost.neg().fma(q, divisor.neg().fma(q, one));
      FloatVector square = t.mul(t);
      FloatVector squareLost = t.fma(t, square.neg());
      FloatVector correction = FloatVector.broadcast(S, -0.5f).fma(squareLost, quotientLost);
      FloatVector p = FloatVector.broadcast(S, -0x1.4721ecp-5f);
      p = p.fma(q, FloatVector.broadcast(S, 0x1.000e7cp-2f));
      p = p.fma(q, FloatVector.broadcast(S, -0x1.50365ep-1f));
      p = p.fma(q, FloatVector.broadcast(S, 0x1.cc6c30p-1f));
      p = p.fma(q, FloatVector.broadcast(S, -0x1.3ecd92p-1f));
      p = p.fma(q, FloatVector.broadcast(S, 0x1.508628p-3f));
      p = p.fma(q, FloatVector.broadcast(S, -0x1.2013dcp-4f));
      p = p.fma(q, FloatVector.broadcast(S, 0x1.59ff2ep-4f));
      p = p.fma(q, FloatVector.broadcast(S, 0x1.1f6a20p-3f));
      p = p.fma(q, FloatVector.broadcast(S, 0x1.67a6fep-3f));
      FloatVector mills = q.mul(p.fma(q, FloatVector.broadcast(S, 0x1.677d96p-3f)));
      FloatVector weighted = timesT ? t.mul(mills) : mills;
      FloatVector tail = FloatVector.fromArray(S, y, i).mul(weighted);
      tail.fma(correction, tail).intoArray(y, i);
    }
  }

  /** y = φ(x); y is not x. */
  static void density(float[] x, float[] y, int from, int to) {
    exponentials(x, y, from, to);
    for (int i = from; i < to; i += W) {
      FloatVector.fromArray(S, y, i).mul(INVERSE_SQRT_TWO_PI).intoArray(y, i);
    }
  }

  /** y = e^(−x²/2). */
  private static void exponentials(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i += W) {
      FloatVector t = FloatVector.fromArray(S, x, i).abs().min(15f);
      t.mul(t).mul(-0.5f).intoArray(y, i);
    }
    Functions.exp(y, y, from, to);
  }
}
