package io.cultivar.api.network;

import io.cultivar.api.math.FloatMath;
import io.cultivar.api.math.NormalDistribution;
import io.cultivar.api.math.Softmax;

/**
 * The activations that kernels may compute by themselves. What is written here is what they
 * compute, bit for bit; an {@link Activation} that is one of them says so by {@link
 * Activation#standard}. Thread-safe.
 */
public enum StandardActivation implements Activation {
  /** max(z, 0); the derivative is 1 above 0 and 0 elsewhere. */
  RELU {
    @Override
    public void forward(float[] z, float[] y, Block at) {
      for (int i = at.offset(), end = at.end(); i < end; i++) {
        y[i] = Math.max(z[i], 0);
      }
    }

    @Override
    public void backward(float[] z, float[] y, float[] dy, float[] dz, Block at) {
      for (int i = at.offset(), end = at.end(); i < end; i++) {
        dz[i] = dy[i] * (z[i] > 0 ? 1f : 0f);
      }
    }
  },

  /** {@link FloatMath#tanh}; the derivative is (1 − y)·(1 + y). */
  TANH {
    @Override
    public void forward(float[] z, float[] y, Block at) {
      FloatMath.tanh(z, y, at.offset(), at.end() - at.offset());
    }

    @Override
    public void backward(float[] z, float[] y, float[] dy, float[] dz, Block at) {
      for (int i = at.offset(), end = at.end(); i < end; i++) {
        dz[i] = dy[i] * ((1 - y[i]) * (1 + y[i]));
      }
    }
  },

  /** {@link FloatMath#sigmoid}; the derivative is y·(1 − y). */
  SIGMOID {
    @Override
    public void forward(float[] z, float[] y, Block at) {
      FloatMath.sigmoid(z, y, at.offset(), at.end() - at.offset());
    }

    @Override
    public void backward(float[] z, float[] y, float[] dy, float[] dz, Block at) {
      for (int i = at.offset(), end = at.end(); i < end; i++) {
        dz[i] = dy[i] * (y[i] * (1 - y[i]));
      }
    }
  },

  /**
   * z·Φ(z) by {@link NormalDistribution#timesCdf}; the derivative is Φ(z) + z·φ(z), computed with
   * one rounding of the sum and |z| at most 15.
   */
  GELU {
    @Override
    public void forward(float[] z, float[] y, Block at) {
      for (int i = at.offset(), end = at.end(); i < end; i++) {
        y[i] = NormalDistribution.timesCdf(z[i]);
      }
    }

    @Override
    public void backward(float[] z, float[] y, float[] dy, float[] dz, Block at) {
      for (int i = at.offset(), end = at.end(); i < end; i++) {
        float bounded = Math.min(Math.max(z[i], -15f), 15f);
        float density = NormalDistribution.density(z[i]);
        dz[i] = dy[i] * Math.fma(bounded, density, NormalDistribution.cdf(z[i]));
      }
    }
  },

  /** {@link Softmax} of each row; dzⱼ = yⱼ·(dyⱼ − Σₖ dyₖ·yₖ), the sum a chain of fma. */
  SOFTMAX {
    @Override
    public void forward(float[] z, float[] y, Block at) {
      for (int from = at.offset(), width = at.width(); from < at.end(); from += width) {
        Softmax.row(z, y, from, width);
      }
    }

    @Override
    public void backward(float[] z, float[] y, float[] dy, float[] dz, Block at) {
      for (int from = at.offset(), width = at.width(); from < at.end(); from += width) {
        float sum = 0;
        for (int i = from; i < from + width; i++) {
          sum = Math.fma(dy[i], y[i], sum);
        }
        for (int i = from; i < from + width; i++) {
          dz[i] = y[i] * (dy[i] - sum);
        }
      }
    }
  };

  /** Whether each number is mapped by itself, so that the shape of a block does not matter. */
  public boolean elementwise() {
    return this != SOFTMAX;
  }
}
