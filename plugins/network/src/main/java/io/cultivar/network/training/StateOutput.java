package io.cultivar.network.training;

import io.cultivar.api.study.Measurement;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes the state of a training as bytes, from which {@link StateInput} reads it. */
public final class StateOutput {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Nothing is written yet. */
  public StateOutput() {}

  /** Writes a whole number. */
  public void number(long number) {
    bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  /** Writes the first numbers of an array. */
  public void floats(float[] numbers, int count) {
    ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(count, Float.BYTES));
    buffer.asFloatBuffer().put(numbers, 0, count);
    bytes.writeBytes(buffer.array());
  }

  /** Writes a number bit for bit. */
  public void real(double number) {
    number(Double.doubleToRawLongBits(number));
  }

  /** Writes metrics. */
  public void metrics(Measurement metrics) {
    number(metrics.asMap().size());
    metrics
        .asMap()
        .forEach(
            (name, value) -> {
              byte[] text = name.getBytes(StandardCharsets.UTF_8);
              number(text.length);
              bytes.writeBytes(text);
              real(value);
            });
  }

  /** All that was written. */
  public byte[] bytes() {
    return bytes.toByteArray();
  }
}
