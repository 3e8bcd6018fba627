package io.cultivar.benchmarks.peers;

import io.cultivar.benchmarks.Measured;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The reference works by Deeplearning4j. Arguments: the work, rounds, the file of digits. */
public final class Deeplearning4jPeer {
  private Deeplearning4jPeer() {}

  /** Prints the seconds of each training, after those that warm up. */
  public static void main(String[] arguments) throws Exception {
    Work work = Work.of(arguments[0], Path.of(arguments[2]));
    for (int round = -Work.WARM_UP; round < Integer.parseInt(arguments[1]); round++) {
      double seconds = train(work, arguments[0]);
      if (round >= 0) {
        Measured.training("Deeplearning4j 1.0.0-M2.1", arguments[0], seconds);
      }
    }
  }

  private static IUpdater updater(String name) {
    return switch (name) {
      case "W1" -> new Sgd(0.5);
      case "W2" -> new Nesterovs(0.05, 0.9);
      case "W3" -> new Sgd(0.05);
      default -> new Adam(0.001);
    };
  }

  private static MultiLayerNetwork network(Work work, IUpdater updater) {
    int[] widths = work.widths();
    NeuralNetConfiguration.ListBuilder layers =
        new NeuralNetConfiguration.Builder().seed(1).updater(updater).list();
    for (int i = 1; i < widths.length - 1; i++) {
      layers.layer(
          new DenseLayer.Builder()
              .nIn(widths[i - 1])
              .nOut(widths[i])
              .activation(work.xor() ? Activation.TANH : Activation.RELU)
              .build());
    }
    layers.layer(
        new OutputLayer.Builder(work.xor() ? LossFunction.MSE : LossFunction.MCXENT)
            .nIn(widths[widths.length - 2])
            .nOut(widths[widths.length - 1])
            .activation(work.xor() ? Activation.SIGMOID : Activation.SOFTMAX)
            .build());
    MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
    network.init();
    return network;
  }

  private static double train(Work work, String name) {
    long begin = System.nanoTime();
    MultiLayerNetwork network = network(work, updater(name));
    SplittableRandom random = new SplittableRandom(1);
    for (int epoch = 0; epoch < work.epochs(); epoch++) {
      int[] order = work.order(random);
      for (int from = 0; from < work.rows(); from += work.batch()) {
        int count = Math.min(work.batch(), work.rows() - from);
        INDArray x =
            Nd4j.createFromArray(work.inputs(order, from, count)).reshape(count, work.widths()[0]);
        INDArray y =
            Nd4j.createFromArray(work.targets(order, from, count)).reshape(count, work.outputs());
        network.fit(x, y);
      }
    }
    return (System.nanoTime() - begin) * 1e-9;
  }
}
