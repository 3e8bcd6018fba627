package io.cultivar.benchmarks;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Writes the tables of W3 and W4 as IDX files into a directory. */
public final class RandomTables {
  private static final int UNSIGNED_BYTES = 0x0800;

  private RandomTables() {}

  /** The argument is the directory. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    SplittableRandom random = new SplittableRandom(1);
    write(directory.resolve("w3-inputs.idx"), random, 256, 60_000, 784);
    write(directory.resolve("w3-labels.idx"), random, 10, 60_000);
    write(directory.resolve("w4-inputs.idx"), random, 256, 10_000, 512);
    write(directory.resolve("w4-labels.idx"), random, 10, 10_000);
  }

  private static void write(Path file, SplittableRandom random, int bound, int... shape)
      throws IOException {
    int size = 1;
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      out.writeInt(UNSIGNED_BYTES | shape.length);
      for (int length : shape) {
        out.writeInt(length);
        size *= length;
      }
      byte[] bytes = new byte[size];
      for (int i = 0; i < size; i++) {
        bytes[i] = (byte) random.nextInt(bound);
      }
      out.write(bytes);
    }
  }
}
