package io.cultivar.problems;

import java.util.Arrays;

/** The weights of one network while it learns digits. Used by one thread. */
final class DigitsTraining {
  private static final int DIGITS = 10;

  /** What a network whose weights are not finite any more is taken to get wrong. */
  private static final double BROKEN = 0.9;

  private final DigitsNetwork options;
  private final Digits digits;
  private final Layer first;
  private final Layer second;
  private final double[] gradient = new double[DIGITS];
  private final double[] hiddenGradient;
  private boolean broken;

  DigitsTraining(DigitsNetwork options, Digits digits) {
    this.options = options;
    this.digits = digits;
    int hidden = options.hidden();
    this.first = new Layer(Digits.PIXELS, hidden, options.init() / 8, 1_000_000);
    this.second = new Layer(hidden, DIGITS, options.init() / Math.sqrt(hidden), 2_000_000);
    this.hiddenGradient = new double[hidden];
  }

  /** Learns from all samples once and gives the error after that; epochs count from 0. */
  double epoch(int epoch) {
    if (!broken) {
      int[] order = order(epoch);
      for (int from = 0; from < order.length; from += options.batch()) {
        learn(order, from, Math.min(order.length, from + options.batch()));
      }
      broken = !first.finite() || !second.finite();
    }
    return broken ? BROKEN : error();
  }

  /** The order of samples: shuffled by Fisher and Yates's method. */
  private int[] order(int epoch) {
    int[] order = new int[digits.training().length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int i = order.length - 1; i > 0; i--) {
      int j = (int) (Noise.uniform(3_000_000L + epoch * 2_000L + i) * (i + 1));
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return order;
  }

  /** One step by the mean gradient of a batch. */
  private void learn(int[] order, int from, int to) {
    first.clear();
    second.clear();
    for (int k = from; k < to; k++) {
      double[] input = digits.training()[order[k]];
      double[] hidden = hidden(input);
      outputGradient(second.forward(hidden), digits.shown()[order[k]], to - from);
      for (int h = 0; h < hidden.length; h++) {
        double sum = 0;
        for (int d = 0; d < DIGITS; d++) {
          sum += gradient[d] * second.weights[h][d];
        }
        hiddenGradient[h] = sum * options.activation().derivative(hidden[h]);
      }
      second.add(hidden, gradient);
      first.add(input, hiddenGradient);
    }
    second.step(options);
    first.step(options);
  }

  private double[] hidden(double[] input) {
    double[] hidden = first.forward(input);
    for (int h = 0; h < hidden.length; h++) {
      hidden[h] = options.activation().of(hidden[h]);
    }
    return hidden;
  }

  /** The gradient of the mean cross-entropy: softmax less what is shown. */
  private void outputGradient(double[] outputs, int shown, int samples) {
    double most = outputs[largest(outputs)];
    double sum = 0;
    for (int d = 0; d < DIGITS; d++) {
      gradient[d] = StrictMath.exp(outputs[d] - most);
      sum += gradient[d];
    }
    for (int d = 0; d < DIGITS; d++) {
      gradient[d] = (gradient[d] / sum - (d == shown ? 1 : 0)) / samples;
    }
  }

  private double error() {
    int wrong = 0;
    for (int i = 0; i < digits.validation().length; i++) {
      double[] outputs = second.forward(hidden(digits.validation()[i]));
      wrong += largest(outputs) == digits.validationShown()[i] ? 0 : 1;
    }
    return (double) wrong / digits.validation().length;
  }

  private static int largest(double[] numbers) {
    int largest = 0;
    for (int i = 1; i < numbers.length; i++) {
      largest = numbers[i] > numbers[largest] ? i : largest;
    }
    return largest;
  }

  /** Weights from inputs to outputs and biases, how they last moved, and their gradient. */
  private static final class Layer {
    final double[][] weights;
    private final double[][] speed;
    private final double[][] slope;
    private final double[] bias;
    private final double[] biasSpeed;
    private final double[] biasSlope;

    Layer(int inputs, int outputs, double range, long key) {
      weights = new double[inputs][outputs];
      speed = new double[inputs][outputs];
      slope = new double[inputs][outputs];
      bias = new double[outputs];
      biasSpeed = new double[outputs];
      biasSlope = new double[outputs];
      for (int i = 0; i < inputs; i++) {
        for (int o = 0; o < outputs; o++) {
          weights[i][o] = range * (2 * Noise.uniform(key + (long) i * outputs + o) - 1);
        }
      }
    }

    double[] forward(double[] input) {
      double[] output = bias.clone();
      for (int i = 0; i < input.length; i++) {
        double[] row = weights[i];
        double in = input[i];
        for (int o = 0; o < output.length; o++) {
          output[o] += in * row[o];
        }
      }
      return output;
    }

    void clear() {
      for (double[] row : slope) {
        Arrays.fill(row, 0);
      }
      Arrays.fill(biasSlope, 0);
    }

    void add(double[] input, double[] gradient) {
      for (int i = 0; i < input.length; i++) {
        double[] row = slope[i];
        double in = input[i];
        for (int o = 0; o < row.length; o++) {
          row[o] += in * gradient[o];
        }
      }
      for (int o = 0; o < biasSlope.length; o++) {
        biasSlope[o] += gradient[o];
      }
    }

    void step(DigitsNetwork options) {
      for (int i = 0; i < weights.length; i++) {
        for (int o = 0; o < bias.length; o++) {
          double gradient = slope[i][o] + options.alpha() * weights[i][o];
          speed[i][o] = options.momentum() * speed[i][o] - options.rate() * gradient;
          weights[i][o] += speed[i][o];
        }
      }
      for (int o = 0; o < bias.length; o++) {
        biasSpeed[o] = options.momentum() * biasSpeed[o] - options.rate() * biasSlope[o];
        bias[o] += biasSpeed[o];
      }
    }

    boolean finite() {
      for (double[] row : weights) {
        for (double weight : row) {
          if (!Double.isFinite(weight)) {
            return false;
          }
        }
      }
      return true;
    }
  }
}
