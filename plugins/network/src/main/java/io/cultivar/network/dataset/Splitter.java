package io.cultivar.network.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Parts the rows of a table. Rows are put in random order, class after class; each part takes them
 * at even distances, so that it has its share of each class to within one row, and its size does
 * not depend on chance.
 */
final class Splitter {
  private Splitter() {}

  /**
   * Parts the rows, once or for each fold.
   *
   * @throws UnfitDataException if a part would be empty
   */
  static List<Parts> split(Optional<Split> split, Target target, int rows, RandomGenerator random) {
    int[] all = byClass(target, rows, random);
    if (split.isEmpty()) {
      return List.of(new Parts(sorted(all), new int[0], new int[0]));
    }
    Split shares = split.get();
    boolean[] inTest = every(rows, shares.test());
    int[] test = select(all, inTest, true);
    int[] rest = select(all, inTest, false);
    requireSome("test", shares.test(), test.length, rows);
    if (shares.folds() > 0) {
      return folds(rest, test, shares.folds());
    }
    boolean[] inValidation = every(rest.length, shares.validation() / (1 - shares.test()));
    int[] validation = select(rest, inValidation, true);
    int[] train = select(rest, inValidation, false);
    requireSome("validation", shares.validation(), validation.length, rows);
    requireSome("train", 1, train.length, rows);
    return List.of(new Parts(sorted(train), sorted(validation), sorted(test)));
  }

  private static List<Parts> folds(int[] rows, int[] test, int folds) {
    if (rows.length < folds) {
      throw new UnfitDataException(
          "split.folds", folds + " folds need as many rows, there are " + rows.length);
    }
    List<Parts> parts = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      boolean[] chosen = new boolean[rows.length];
      for (int i = fold; i < rows.length; i += folds) {
        chosen[i] = true;
      }
      int[] train = select(rows, chosen, false);
      int[] validation = select(rows, chosen, true);
      parts.add(new Parts(sorted(train), sorted(validation), sorted(test)));
    }
    return parts;
  }

  /** All rows in random order, but those of one class together. */
  private static int[] byClass(Target target, int rows, RandomGenerator random) {
    int[] order = new int[rows];
    Shuffle.identity(order);
    Shuffle.shuffle(order, random);
    if (!target.classes()) {
      return order;
    }
    int[] grouped = new int[rows];
    int next = 0;
    for (int label = 0; label < target.labels().size(); label++) {
      for (int row : order) {
        if (target.label(row) == label) {
          grouped[next++] = row;
        }
      }
    }
    return grouped;
  }

  /** Marks a share of the places, at even distances. */
  private static boolean[] every(int places, double share) {
    boolean[] chosen = new boolean[places];
    for (int i = 0; i < places; i++) {
      chosen[i] = whole((i + 1) * share) > whole(i * share);
    }
    return chosen;
  }

  private static long whole(double number) {
    return (long) Math.floor(number + 1e-9);
  }

  private static int[] select(int[] rows, boolean[] chosen, boolean which) {
    int[] selected = new int[rows.length];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      if (chosen[i] == which) {
        selected[count++] = rows[i];
      }
    }
    return Arrays.copyOf(selected, count);
  }

  private static int[] sorted(int[] rows) {
    int[] sorted = rows.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private static void requireSome(String part, double share, int count, int rows) {
    if (share > 0 && count == 0) {
      throw new UnfitDataException(
          "split",
          "the " + part + " part is empty: " + rows + " rows are too few for these shares");
    }
  }
}
