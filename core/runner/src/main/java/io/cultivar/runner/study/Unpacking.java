package io.cultivar.runner.study;

import java.nio.ByteBuffer;

/** What a {@link Packing} wrote, read one after another. Used by one thread. */
final class Unpacking {
  private final ByteBuffer buffer;

  Unpacking(byte[] packed) {
    this(ByteBuffer.wrap(packed));
  }

  private Unpacking(ByteBuffer buffer) {
    this.buffer = buffer;
  }

  /** Another that reads on some bytes behind where this one is; this one stays there. */
  Unpacking from(int ahead) {
    return new Unpacking(buffer.duplicate().position(buffer.position() + ahead));
  }

  int small() {
    int number = 0;
    int shift = 0;
    byte next = buffer.get();
    while (next < 0) {
      number |= (next & Packing.SEVEN_BITS) << shift;
      shift += 7;
      next = buffer.get();
    }
    return number | next << shift;
  }

  long number() {
    return buffer.getLong();
  }
}
