package io.cultivar.benchmarks;

import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Matrix;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The three products of a dense layer, by each of the kernels. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 3,
    jvmArgsAppend = {
      "--add-modules=jdk.incubator.vector",
      "-Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0"
    })
public class KernelBenchmark {
  @Param({"VectorKernels", "PortableKernels"})
  private String kernels;

  /** Samples, inputs and units. */
  @Param({"32x64x32", "128x784x128", "256x1024x1024"})
  private String shape;

  private Kernels.Computation forward;
  private Kernels.Computation weightGradient;
  private Kernels.Computation inputGradient;

  /** Prepares the products. */
  @Setup
  public void prepare() {
    Kernels chosen =
        ServiceLoader.load(Kernels.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> each.getClass().getSimpleName().equals(kernels))
            .findFirst()
            .orElseThrow();
    String[] sizes = shape.split("x", -1);
    int rows = Integer.parseInt(sizes[0]);
    int in = Integer.parseInt(sizes[1]);
    int out = Integer.parseInt(sizes[2]);
    Matrix x = KernelRates.matrix(rows, in);
    Matrix w = KernelRates.matrix(in, out);
    Matrix bias = KernelRates.matrix(1, out);
    Matrix z = KernelRates.matrix(rows, out);
    forward = chosen.forward(x, w, bias, KernelRates.matrix(rows, out));
    weightGradient =
        chosen.weightGradient(x, z, KernelRates.matrix(in, out), KernelRates.matrix(1, out));
    inputGradient = chosen.inputGradient(z, w, KernelRates.matrix(rows, in));
  }

  /** z = bias + x·w. */
  @Benchmark
  public void forward() {
    forward.compute();
  }

  /** dw = xᵀ·dz. */
  @Benchmark
  public void weightGradient() {
    weightGradient.compute();
  }

  /** dx = dz·wᵀ. */
  @Benchmark
  public void inputGradient() {
    inputGradient.compute();
  }
}
