package io.cultivar.runner.study;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;

/**
 * A stream of random numbers that is fixed by a key: xoshiro256++ (Blackman and Vigna, "Scrambled
 * linear pseudorandom number generators", 2021), its state the SHA-256 of the key. It overrides the
 * methods that draw numbers, so that they do not depend on the JDK's defaults. Not thread-safe.
 */
final class KeyedRandom implements RandomGenerator {
  private long s0;
  private long s1;
  private long s2;
  private long s3;
  private double spareGaussian = Double.NaN;

  /** The stream of a key. */
  KeyedRandom(String key) {
    this(ByteBuffer.wrap(sha256(key)));
  }

  private KeyedRandom(ByteBuffer state) {
    this(state.getLong(), state.getLong(), state.getLong(), state.getLong());
  }

  /** The stream of a state, of which not all may be 0. */
  KeyedRandom(long s0, long s1, long s2, long s3) {
    this.s0 = s0;
    this.s1 = s1;
    this.s2 = s2;
    this.s3 = s3;
  }

  private static byte[] sha256(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  @Override
  public long nextLong() {
    long result = Long.rotateLeft(s0 + s3, 23) + s0;
    long shifted = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = Long.rotateLeft(s3, 45);
    return result;
  }

  @Override
  public int nextInt() {
    return (int) (nextLong() >>> 32);
  }

  @Override
  public boolean nextBoolean() {
    return nextLong() < 0;
  }

  @Override
  public int nextInt(int bound) {
    return (int) nextLong(bound);
  }

  @Override
  public int nextInt(int origin, int bound) {
    return (int) nextLong(origin, bound);
  }

  @Override
  public long nextLong(long origin, long bound) {
    if (origin >= bound) {
      throw new IllegalArgumentException(
          "origin must be below bound, was " + origin + ", " + bound);
    }
    return bound - origin > 0 ? origin + nextLong(bound - origin) : anyBetween(origin, bound);
  }

  private long anyBetween(long origin, long bound) {
    long candidate = nextLong();
    while (candidate < origin || candidate >= bound) {
      candidate = nextLong();
    }
    return candidate;
  }

  /** Without bias: numbers of the last, incomplete run of {@code bound} are drawn again. */
  @Override
  public long nextLong(long bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be above 0, was " + bound);
    }
    long bits = nextLong() >>> 1;
    long value = bits % bound;
    while (bits - value + (bound - 1) < 0) {
      bits = nextLong() >>> 1;
      value = bits % bound;
    }
    return value;
  }

  @Override
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  @Override
  public double nextDouble(double bound) {
    return nextDouble(0, bound);
  }

  @Override
  public double nextDouble(double origin, double bound) {
    if (!(origin < bound) || Double.isInfinite(bound - origin)) {
      throw new IllegalArgumentException(
          "origin must be below bound, was " + origin + ", " + bound);
    }
    double value = origin + nextDouble() * (bound - origin);
    return value < bound ? value : Math.nextDown(bound);
  }

  @Override
  public float nextFloat() {
    return (nextLong() >>> 40) * 0x1p-24f;
  }

  @Override
  public float nextFloat(float bound) {
    return nextFloat(0, bound);
  }

  @Override
  public float nextFloat(float origin, float bound) {
    return Math.min((float) nextDouble(origin, bound), Math.nextDown(bound));
  }

  /** The polar method (Marsaglia and Bray, 1964). */
  @Override
  public double nextGaussian() {
    if (!Double.isNaN(spareGaussian)) {
      double spare = spareGaussian;
      spareGaussian = Double.NaN;
      return spare;
    }
    double u;
    double v;
    double square;
    do {
      u = 2 * nextDouble() - 1;
      v = 2 * nextDouble() - 1;
      square = u * u + v * v;
    } while (square >= 1 || square == 0);
    double scale = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
    spareGaussian = v * scale;
    return u * scale;
  }

  @Override
  public double nextGaussian(double mean, double deviation) {
    return mean + deviation * nextGaussian();
  }
}
