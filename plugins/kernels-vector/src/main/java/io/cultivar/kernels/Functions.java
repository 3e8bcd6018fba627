package io.cultivar.kernels;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The functions of the api's {@code io.cultivar.api.math} over arrays in whole vectors: the same
 * operations in the same order, and so the same bits. Their formulas and coefficients are explained
 * there.
 *
 * <p>Each loop has all of its arithmetic in its own body. The JIT compiler does not inline a method
 * that it has compiled by itself into much code; then vectors would be passed as objects, which
 * takes ten times as long.
 *
 * <p>All take a range of indices of a whole number of vectors.
 */
final class Functions {
  private static final VectorSpecies<Float> S = Lanes.SPECIES;
  private static final int W = Lanes.COUNT;

  private static final float LOG2_E = 0x1.715476p0f;
  private static final float LN2_HIGH = 0x1.62e4p-1f;
  private static final float LN2_LOW = 0x1.7f7d1cp-20f;
  private static final float ROUND = 0x1.8p23f;
  private static final int ROUND_BITS = 0x4b400000;
  private static final int SIGN = 0x80000000;

  private Functions() {}

  /** y = eˣ; y may be x. */
  static void exp(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i += W) {
      FloatVector bounded = FloatVector.fromArray(S, x, i).max(-104f).min(89f);
      FloatVector shifted = bounded.fma(LOG2_E, ROUND);
      FloatVector minus = shifted.sub(ROUND).neg();
      FloatVector r = minus.fma(FloatVector.broadcast(S, LN2_HIGH), bounded);
      r = minus.fma(FloatVector.broadcast(S, LN2_LOW), r);
      FloatVector p = FloatVector.broadcast(S, 0x1.6d1254p-10f);
      p = p.fma(r, FloatVector.broadcast(S, 0x1.120cbap-7f));
      p = p.fma(r, FloatVector.broadcast(S, 0x1.555518p-5f));
      p = p.fma(r, FloatVector.broadcast(S, 0x1.5554dcp-3f));
      p = p.fma(r, FloatVector.broadcast(S, 0.5f));
      p = r.mul(r).fma(p, r).add(1f);
      IntVector n = shifted.reinterpretAsInts().sub(ROUND_BITS);
      IntVector half = n.lanewise(ASHR, 1);
      p = p.mul(half.add(127).lanewise(LSHL, 23).reinterpretAsFloats());
      IntVector rest = n.sub(half);
      p.mul(rest.add(127).lanewise(LSHL, 23).reinterpretAsFloats()).intoArray(y, i);
    }
  }

  /** y = tanh x. */
  static void tanh(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i += W) {
      FloatVector z = FloatVector.fromArray(S, x, i);
      FloatVector twice = z.abs().min(10f).mul(2f);
      FloatVector shifted = twice.fma(LOG2_E, ROUND);
      FloatVector minus = shifted.sub(ROUND).neg();
      FloatVector r = minus.fma(FloatVector.broadcast(S, LN2_HIGH), twice);
      r = minus.fma(FloatVector.broadcast(S, LN2_LOW), r);
      FloatVector p = FloatVector.broadcast(S, 0x1.6d1254p-10f);
      p = p.fma(r, FloatVector.broadcast(S, 0x1.120cbap-7f));
      p = p.fma(r, FloatVector.broadcast(S, 0x1.555518p-5f));
      p = p.fma(r, FloatVector.broadcast(S, 0x1.5554dcp-3f));
      p = p.fma(r, FloatVector.broadcast(S, 0.5f));
      p = r.mul(r).fma(p, r);
      IntVector n = shifted.reinterpretAsInts().sub(ROUND_BITS);
      FloatVector scale = n.add(127).lanewise(LSHL, 23).reinterpretAsFloats();
      FloatVector t = scale.fma(p, scale.sub(1f));
      IntVector magnitude = t.div(t.add(2f)).reinterpretAsInts();
      IntVector sign = z.reinterpretAsInts().and(SIGN);
      magnitude.or(sign).reinterpretAsFloats().intoArray(y, i);
    }
  }

  /** y = 1 / (1 + e⁻ˣ); y is not x. */
  static void sigmoid(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i += W) {
      FloatVector.fromArray(S, x, i).abs().neg().intoArray(y, i);
    }
    exp(y, y, from, to);
    FloatVector one = FloatVector.broadcast(S, 1f);
    for (int i = from; i < to; i += W) {
      FloatVector e = FloatVector.fromArray(S, y, i);
      FloatVector above = one.blend(e, FloatVector.fromArray(S, x, i).compare(LT, 0f));
      above.div(e.add(1f)).intoArray(y, i);
    }
  }
}
