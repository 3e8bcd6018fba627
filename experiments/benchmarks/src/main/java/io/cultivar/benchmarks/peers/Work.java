package io.cultivar.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What the reference works train on, and how.
 *
 * @param widths inputs, units of the layers, outputs
 * @param rows how many samples
 * @param inputs the numbers of all samples
 * @param labels the class of each sample
 */
record Work(int[] widths, int rows, int batch, int epochs, float[] inputs, int[] labels) {
  /** As many trainings for the JIT compiler as Cultivar has rounds. */
  static final int WARM_UP = 10;

  /** The work of a name; for W2 the digits are read from a file. */
  static Work of(String name, Path digits) throws IOException {
    return switch (name) {
      case "W1" ->
          new Work(
              new int[] {2, 2, 1},
              4,
              4,
              2_000,
              new float[] {0, 0, 0, 1, 1, 0, 1, 1},
              new int[] {0, 1, 1, 0});
      case "W2" -> digits(digits);
      case "W3" -> random(new int[] {784, 128, 10}, 60_000, 128);
      case "W4" -> random(new int[] {512, 1024, 1024, 10}, 10_000, 256);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Work digits(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    int rows = lines.size() - 1;
    float[] inputs = new float[rows * 64];
    int[] labels = new int[rows];
    for (int i = 0; i < rows; i++) {
      String[] cells = lines.get(i + 1).split(",", -1);
      for (int j = 0; j < 64; j++) {
        inputs[i * 64 + j] = Float.parseFloat(cells[j]) / 16;
      }
      labels[i] = Integer.parseInt(cells[64]);
    }
    return new Work(new int[] {64, 32, 10}, rows, 32, 30, inputs, labels);
  }

  private static Work random(int[] widths, int rows, int batch) {
    SplittableRandom random = new SplittableRandom(1);
    float[] inputs = new float[rows * widths[0]];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) random.nextDouble();
    }
    int[] labels = new int[rows];
    for (int i = 0; i < rows; i++) {
      labels[i] = random.nextInt(10);
    }
    return new Work(widths, rows, batch, 1, inputs, labels);
  }

  /** Whether it is W1: tanh, sigmoid and squared error instead of relu, softmax, cross-entropy. */
  boolean xor() {
    return outputs() == 1;
  }

  /** How many outputs there are. */
  int outputs() {
    return widths[widths.length - 1];
  }

  /** A batch's targets: the label itself where there is one output, else 1 at its class. */
  float[] targets(int[] order, int from, int count) {
    float[] batch = new float[count * outputs()];
    for (int i = 0; i < count; i++) {
      int label = labels[order[from + i]];
      if (xor()) {
        batch[i] = label;
      } else {
        batch[i * outputs() + label] = 1;
      }
    }
    return batch;
  }

  /** A batch's labels, as numbers. */
  float[] labels(int[] order, int from, int count) {
    float[] batch = new float[count];
    for (int i = 0; i < count; i++) {
      batch[i] = labels[order[from + i]];
    }
    return batch;
  }

  /** A batch's inputs, from an order of the samples. */
  float[] inputs(int[] order, int from, int count) {
    int width = widths[0];
    float[] batch = new float[count * width];
    for (int i = 0; i < count; i++) {
      System.arraycopy(inputs, order[from + i] * width, batch, i * width, width);
    }
    return batch;
  }

  /** A random order of the samples. */
  int[] order(SplittableRandom random) {
    int[] order = new int[rows];
    for (int i = 0; i < rows; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
