package io.cultivar.benchmarks;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.StandardActivation;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The standard activations of 64 samples of 16 numbers, by number. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 3,
    jvmArgsAppend = {
      "--add-modules=jdk.incubator.vector",
      "-Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0"
    })
public class ActivationBenchmark {
  private static final int NUMBERS = 1024;

  @Param({"VectorKernels", "PortableKernels"})
  private String kernels;

  @Param private StandardActivation activation;

  private Kernels.Computation forward;
  private Kernels.Computation gradient;

  /** Prepares the computations. */
  @Setup
  public void prepare() {
    Kernels chosen =
        ServiceLoader.load(Kernels.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> each.getClass().getSimpleName().equals(kernels))
            .findFirst()
            .orElseThrow();
    float[] z = KernelRates.matrix(1, NUMBERS).values();
    float[] y = new float[z.length];
    float[] dy = KernelRates.matrix(1, NUMBERS).values();
    Block block = new Block(0, NUMBERS / 16, 16);
    forward = chosen.activation(new Standard(activation), z, y, block);
    gradient = chosen.activationGradient(new Standard(activation), z, y, dy, block);
  }

  /** y = f(z). */
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public void forward() {
    forward.compute();
  }

  /** The gradient, in place. */
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public void gradient() {
    gradient.compute();
  }
}
