package io.cultivar.benchmarks.peers;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import io.cultivar.benchmarks.Measured;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * The reference works by PyTorch 2.7 through DJL. Arguments: the work, rounds, the file of digits.
 */
public final class PyTorchPeer {
  private PyTorchPeer() {}

  /** Prints the seconds of each training, after those that warm up. */
  public static void main(String[] arguments) throws Exception {
    Work work = Work.of(arguments[0], Path.of(arguments[2]));
    String who = "PyTorch " + Engine.getInstance().getVersion() + " by DJL";
    for (int round = -Work.WARM_UP; round < Integer.parseInt(arguments[1]); round++) {
      double seconds = train(work, arguments[0]);
      if (round >= 0) {
        Measured.training(who, arguments[0], seconds);
      }
    }
  }

  private static Optimizer optimizer(String name) {
    return switch (name) {
      case "W1" -> Optimizer.sgd().setLearningRateTracker(Tracker.fixed(0.5f)).build();
      case "W2" ->
          Optimizer.sgd().setLearningRateTracker(Tracker.fixed(0.05f)).optMomentum(0.9f).build();
      case "W3" -> Optimizer.sgd().setLearningRateTracker(Tracker.fixed(0.05f)).build();
      default -> Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.001f)).build();
    };
  }

  private static SequentialBlock network(Work work) {
    int[] widths = work.widths();
    SequentialBlock network = new SequentialBlock();
    for (int i = 1; i < widths.length; i++) {
      network.add(Linear.builder().setUnits(widths[i]).build());
      if (i < widths.length - 1) {
        network.add(work.xor() ? Activation.tanhBlock() : Activation.reluBlock());
      }
    }
    if (work.xor()) {
      network.add(Activation.sigmoidBlock());
    }
    return network;
  }

  private static double train(Work work, String name) {
    long begin = System.nanoTime();
    try (Model model = Model.newInstance("mlp", "PyTorch")) {
      model.setBlock(network(work));
      Loss loss = work.xor() ? Loss.l2Loss() : Loss.softmaxCrossEntropyLoss();
      try (Trainer trainer =
          model.newTrainer(new DefaultTrainingConfig(loss).optOptimizer(optimizer(name)))) {
        trainer.initialize(new Shape(work.batch(), work.widths()[0]));
        SplittableRandom random = new SplittableRandom(1);
        for (int epoch = 0; epoch < work.epochs(); epoch++) {
          epoch(work, trainer, loss, random);
        }
        return (System.nanoTime() - begin) * 1e-9;
      }
    }
  }

  private static void epoch(Work work, Trainer trainer, Loss loss, SplittableRandom random) {
    int[] order = work.order(random);
    for (int from = 0; from < work.rows(); from += work.batch()) {
      int count = Math.min(work.batch(), work.rows() - from);
      try (NDManager manager = trainer.getManager().newSubManager()) {
        NDArray x =
            manager.create(work.inputs(order, from, count), new Shape(count, work.widths()[0]));
        NDArray y = manager.create(work.labels(order, from, count));
        if (work.xor()) {
          y = y.reshape(count, 1);
        }
        x.attach(manager);
        try (GradientCollector collector = trainer.newGradientCollector()) {
          NDList predicted = trainer.forward(new NDList(x));
          collector.backward(loss.evaluate(new NDList(y), predicted));
        }
        trainer.step();
      }
    }
  }
}
