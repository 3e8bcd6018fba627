package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What every metric must do. */
public abstract class MetricContract extends ComponentContract<Metric> {
  private static final int ROWS = 40;
  private static final int CLASSES = 8;

  /** One-hot targets of classes. */
  private static float[] classes(SplittableRandom random) {
    float[] target = new float[ROWS * CLASSES];
    for (int row = 0; row < ROWS; row++) {
      target[row * CLASSES + random.nextInt(CLASSES)] = 1;
    }
    return target;
  }

  /** Probabilities that lean so much to the targets, from 0 to 1. */
  private static float[] predictions(float[] target, double certainty, SplittableRandom random) {
    float[] predicted = new float[target.length];
    for (int row = 0; row < ROWS; row++) {
      double sum = 0;
      for (int j = 0; j < CLASSES; j++) {
        int i = row * CLASSES + j;
        predicted[i] =
            (float) (0.05 + random.nextDouble() * (1 - certainty) + certainty * target[i]);
        sum += predicted[i];
      }
      for (int j = 0; j < CLASSES; j++) {
        predicted[row * CLASSES + j] /= (float) sum;
      }
    }
    return predicted;
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    Block all = new Block(0, ROWS, CLASSES);
    for (Metric subject : all()) {
      SplittableRandom random = new SplittableRandom(1);
      float[] target = classes(random);
      float[] predicted = predictions(target, 0.3, random);
      double expected = subject.value(predicted, target, all);
      double turned = subject.value(turned(predicted), turned(target), all);
      assertFalse(Double.isNaN(expected), subject + " is NaN for plain predictions");
      assertEquals(expected, turned, 1e-9 * (1 + Math.abs(expected)), subject.toString());
    }
  }

  private static float[] turned(float[] rows) {
    float[] turned = new float[rows.length];
    for (int row = 0; row < ROWS; row++) {
      System.arraycopy(rows, row * CLASSES, turned, (ROWS - 1 - row) * CLASSES, CLASSES);
    }
    return turned;
  }

  @Test
  void betterPredictionsAreBetter() {
    Block all = new Block(0, ROWS, CLASSES);
    for (Metric subject : all()) {
      SplittableRandom random = new SplittableRandom(2);
      float[] target = classes(random);
      double good = subject.value(predictions(target, 0.98, random), target, all);
      double poor = subject.value(predictions(target, 0.02, random), target, all);
      assertNotNull(subject.direction());
      assertFalse(
          subject.direction().better(poor, good), subject + " prefers " + poor + " to " + good);
      assertFalse(good == poor, subject + " sees no difference");
    }
  }

  @Test
  void readsOnlyItsBlock() {
    for (Metric subject : all()) {
      SplittableRandom random = new SplittableRandom(3);
      float[] target = classes(random);
      float[] predicted = predictions(target, 0.5, random);
      double expected = subject.value(predicted, target, new Block(0, ROWS, CLASSES));
      float[] wideTarget = new float[target.length + 8];
      float[] widePredicted = new float[target.length + 8];
      System.arraycopy(target, 0, wideTarget, 3, target.length);
      System.arraycopy(predicted, 0, widePredicted, 3, target.length);
      widePredicted[0] = Float.NaN;
      float[] before = widePredicted.clone();
      double actual = subject.value(widePredicted, wideTarget, new Block(3, ROWS, CLASSES));
      assertEquals(expected, actual, subject + " reads outside of its block");
      assertArrayEquals(before, widePredicted, subject + " changed the predictions");
    }
  }
}
