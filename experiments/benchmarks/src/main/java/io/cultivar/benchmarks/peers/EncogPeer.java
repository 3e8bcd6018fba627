package io.cultivar.benchmarks.peers;

import io.cultivar.benchmarks.Measured;
import org.encog.Encog;
import org.encog.engine.network.activation.ActivationSigmoid;
import org.encog.engine.network.activation.ActivationTANH;
import org.encog.ml.data.basic.BasicMLDataSet;
import org.encog.neural.networks.BasicNetwork;
import org.encog.neural.networks.layers.BasicLayer;
import org.encog.neural.networks.training.propagation.back.Backpropagation;

/** W1 by Encog, in double precision. The argument is the number of rounds. */
public final class EncogPeer {
  private static final int NETWORKS = 500;
  private static final int EPOCHS = 2_000;

  /** As many rounds for the JIT compiler as Cultivar has. */
  private static final int WARM_UP = 10;

  private EncogPeer() {}

  /** Prints the seconds a network of each round, after those that warm up. */
  public static void main(String[] arguments) {
    int rounds = Integer.parseInt(arguments[0]);
    double[][] inputs = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    double[][] targets = {{0}, {1}, {1}, {0}};
    BasicMLDataSet data = new BasicMLDataSet(inputs, targets);
    for (int round = -WARM_UP; round < rounds; round++) {
      long begin = System.nanoTime();
      for (int seed = 0; seed < NETWORKS; seed++) {
        train(data, seed);
      }
      if (round >= 0) {
        Measured.training("Encog 3.4", "W1", (System.nanoTime() - begin) * 1e-9 / NETWORKS);
      }
    }
    Encog.getInstance().shutdown();
  }

  private static void train(BasicMLDataSet data, int seed) {
    BasicNetwork network = new BasicNetwork();
    network.addLayer(new BasicLayer(null, true, 2));
    network.addLayer(new BasicLayer(new ActivationTANH(), true, 2));
    network.addLayer(new BasicLayer(new ActivationSigmoid(), false, 1));
    network.getStructure().finalizeStructure();
    network.reset(seed);
    Backpropagation training = new Backpropagation(network, data, 0.5, 0);
    training.setThreadCount(1);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      training.iteration();
    }
    training.finishTraining();
  }
}
