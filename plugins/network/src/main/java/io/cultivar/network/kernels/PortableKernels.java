package io.cultivar.network.kernels;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Matrix;

/** Matrix products in plain Java, in loops that the JIT compiler vectorises. */
@Component(name = "portable", summary = "plain Java, on every machine")
public record PortableKernels() implements Kernels {
  @Override
  public Computation forward(Matrix x, Matrix w, Matrix bias, Matrix z) {
    Rows rows = Rows.like(w);
    Combination combination = new Combination(x, x.stride(), 1, rows, z);
    return () -> {
      rows.copy(w);
      combination.compute(bias.values(), bias.offset());
    };
  }

  @Override
  public Computation weightGradient(Matrix x, Matrix dz, Matrix dw, Matrix db) {
    Rows rows = Rows.like(dz);
    Combination combination = new Combination(x, 1, x.stride(), rows, dw);
    float[] zeros = new float[dw.columns()];
    return () -> {
      rows.copy(dz);
      combination.compute(zeros, 0);
      rows.sum(db);
    };
  }

  @Override
  public Computation inputGradient(Matrix dz, Matrix w, Matrix dx) {
    Rows rows = Rows.likeTransposed(w);
    Combination combination = new Combination(dz, dz.stride(), 1, rows, dx);
    float[] zeros = new float[dx.columns()];
    return () -> {
      rows.copyTransposed(w);
      combination.compute(zeros, 0);
    };
  }
}
