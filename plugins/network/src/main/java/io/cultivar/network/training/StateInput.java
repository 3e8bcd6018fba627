package io.cultivar.network.training;

import io.cultivar.api.study.Measurement;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what {@link StateOutput} wrote, in the same order. */
public final class StateInput {
  private final ByteBuffer bytes;

  /** Begins at the first of the bytes. */
  public StateInput(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  /** Reads a whole number. */
  public long number() {
    return bytes.getLong();
  }

  /** Reads the first numbers of an array. */
  public void floats(float[] numbers, int count) {
    bytes.asFloatBuffer().get(numbers, 0, count);
    bytes.position(bytes.position() + count * Float.BYTES);
  }

  /** Reads a number bit for bit. */
  public double real() {
    return Double.longBitsToDouble(number());
  }

  /** Reads metrics. */
  public Measurement metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (long left = number(); left > 0; left--) {
      byte[] text = new byte[(int) number()];
      bytes.get(text);
      metrics.put(new String(text, StandardCharsets.UTF_8), real());
    }
    return metrics.isEmpty() ? Measurement.EMPTY : Measurement.of(metrics);
  }
}
