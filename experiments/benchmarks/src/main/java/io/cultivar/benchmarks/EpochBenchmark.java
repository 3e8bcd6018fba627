package io.cultivar.benchmarks;

import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Kernels;
import io.cultivar.network.activation.Relu;
import io.cultivar.network.activation.Softmax;
import io.cultivar.network.dataset.Samples;
import io.cultivar.network.initializer.GlorotUniform;
import io.cultivar.network.initializer.Zeros;
import io.cultivar.network.layer.Dense;
import io.cultivar.network.loss.CrossEntropy;
import io.cultivar.network.optimizer.Sgd;
import io.cultivar.network.schedule.Constant;
import io.cultivar.network.training.BatchSize;
import io.cultivar.network.training.Descent;
import io.cultivar.network.training.Group;
import io.cultivar.network.training.Learner;
import io.cultivar.network.training.LossHistory;
import io.cultivar.network.training.Network;
import io.cultivar.network.training.Randomness;
import io.cultivar.network.training.Recipe;
import io.cultivar.network.training.Regularization;
import io.cultivar.network.training.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
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

/** Steps of a batch of 32 samples through a small network, alone and in company, by step. */
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
public class EpochBenchmark {
  private static final int STEPS = 50;
  private static final int BATCH = 32;

  /** Inputs, hidden units and outputs. */
  @Param({"64x32x10", "4x8x3"})
  private String shape;

  @Param({"1", "64"})
  private int networks;

  private Trainer trainer;

  /** Prepares the networks. */
  @Setup
  public void prepare() {
    String[] sizes = shape.split("x", -1);
    int inputs = Integer.parseInt(sizes[0]);
    int outputs = Integer.parseInt(sizes[2]);
    Network network =
        Network.of(
            inputs,
            List.of(dense(Integer.parseInt(sizes[1]), new Relu()), dense(outputs, new Softmax())),
            outputs);
    List<float[]> parameters = new ArrayList<>();
    List<Learner> learners = new ArrayList<>();
    Descent descent =
        new Descent(
            new Sgd(0.9, false),
            0.05,
            new Constant(),
            new Regularization(),
            OptionalDouble.empty());
    for (int i = 0; i < networks; i++) {
      parameters.add(network.initialParameters(new SplittableRandom(i)));
      Randomness random = new Randomness(new SplittableRandom(i), new SplittableRandom(i));
      learners.add(new Learner(descent, random, new LossHistory()));
    }
    List<Kernels> all =
        ServiceLoader.load(Kernels.class).stream().map(ServiceLoader.Provider::get).toList();
    Recipe recipe =
        new Recipe(
            new CrossEntropy(), 1_000_000, BatchSize.of(BATCH), Kernels.best(all).orElseThrow());
    trainer =
        new Trainer(Group.of(network, parameters), samples(inputs, outputs), recipe, learners);
  }

  private static Dense dense(int units, Activation activation) {
    return new Dense(OptionalInt.of(units), activation, new GlorotUniform(), new Zeros());
  }

  private static Samples samples(int inputs, int outputs) {
    int rows = STEPS * BATCH;
    SplittableRandom random = new SplittableRandom(1);
    float[] x = new float[rows * inputs];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextDouble();
    }
    float[] targets = new float[rows * outputs];
    for (int i = 0; i < rows; i++) {
      targets[i * outputs + random.nextInt(outputs)] = 1;
    }
    return new Samples(rows, x, targets, targets, new float[0]);
  }

  /** A step of all networks. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public void step() throws InterruptedException {
    trainer.epoch();
  }
}
