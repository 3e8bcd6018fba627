package io.cultivar.runner.study;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that are written one after another. Used by one thread. */
final class Packing {
  static final int SEVEN_BITS = 0x7f;

  private ByteBuffer buffer = ByteBuffer.allocate(256);

  /** A number >= 0, in as few bytes as it needs. */
  void small(int number) {
    int left = number;
    while (left > SEVEN_BITS) {
      room(1).put((byte) (left | ~SEVEN_BITS));
      left >>>= 7;
    }
    room(1).put((byte) left);
  }

  /** Any number, in eight bytes. */
  void number(long number) {
    room(Long.BYTES).putLong(number);
  }

  /** What another has written. */
  void append(Packing other) {
    room(other.size()).put(other.buffer.array(), 0, other.size());
  }

  /** How many were written. */
  int size() {
    return buffer.position();
  }

  /** All that were written. */
  byte[] bytes() {
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      int enough = Math.max(2 * buffer.capacity(), buffer.position() + bytes);
      buffer = ByteBuffer.allocate(enough).put(buffer.flip());
    }
    return buffer;
  }
}
