package io.cultivar.problems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pictures of digits with what they show; each third is for validation. Not to be changed.
 *
 * @param training those that are learned: 64 grey values from 0 to 1
 * @param shown which digit each shows
 * @param validation those that are not learned
 * @param validationShown which digit each of these shows
 */
record Digits(double[][] training, int[] shown, double[][] validation, int[] validationShown) {
  static final int PIXELS = 64;

  /** The largest grey value of a file. */
  private static final double WHITE = 16;

  /** Reads a file of comma-separated rows under a header: the pixels, then the digit. */
  static Digits read(Path file) {
    List<int[]> training = new ArrayList<>();
    List<int[]> validation = new ArrayList<>();
    try {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i + 1 < lines.size(); i++) {
        int[] row =
            Arrays.stream(lines.get(i + 1).split(",", -1)).mapToInt(Integer::parseInt).toArray();
        (i % 3 == 0 ? validation : training).add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
    return new Digits(pixels(training), digits(training), pixels(validation), digits(validation));
  }

  private static double[][] pixels(List<int[]> rows) {
    return rows.stream()
        .map(row -> Arrays.stream(row, 0, PIXELS).mapToDouble(pixel -> pixel / WHITE).toArray())
        .toArray(double[][]::new);
  }

  private static int[] digits(List<int[]> rows) {
    return rows.stream().mapToInt(row -> row[PIXELS]).toArray();
  }
}
