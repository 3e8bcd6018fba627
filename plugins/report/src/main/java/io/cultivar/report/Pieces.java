package io.cultivar.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * A piece of JSON for each of some trials. What has not changed from one moment to the next is held
 * once for both, in blocks, and need not be compared: a study can have very many trials. Immutable.
 */
final class Pieces {
  /** None. */
  static final Pieces NONE = new Pieces(new TreeMap<>());

  private static final int BLOCK = 256;
  private static final String[] EMPTY = new String[BLOCK];

  private final NavigableMap<Integer, String[]> blocks;

  private Pieces(NavigableMap<Integer, String[]> blocks) {
    this.blocks = blocks;
  }

  /** The same with others, by the numbers of their trials: new ones, or in place of those here. */
  Pieces with(Map<Integer, String> changed) {
    NavigableMap<Integer, String[]> next = new TreeMap<>(blocks);
    Set<Integer> copied = new HashSet<>();
    changed.forEach(
        (trial, piece) -> {
          int block = trial / BLOCK;
          if (copied.add(block)) {
            next.put(block, next.getOrDefault(block, EMPTY).clone());
          }
          next.get(block)[trial % BLOCK] = piece;
        });
    return new Pieces(next);
  }

  /** Only those of trials before one. */
  Pieces before(int trial) {
    int last = trial / BLOCK;
    NavigableMap<Integer, String[]> next = new TreeMap<>(blocks.headMap(last, true));
    next.computeIfPresent(last, (block, pieces) -> Arrays.copyOf(pieces, trial % BLOCK));
    next.computeIfPresent(last, (block, pieces) -> Arrays.copyOf(pieces, BLOCK));
    return new Pieces(next);
  }

  /** Those that are not the same among others, by number. */
  List<String> since(Pieces before) {
    List<String> changed = new ArrayList<>();
    blocks.forEach(
        (block, pieces) -> {
          String[] old = before.blocks.getOrDefault(block, EMPTY);
          for (int i = 0; pieces != old && i < BLOCK; i++) {
            if (pieces[i] != null && !pieces[i].equals(old[i])) {
              changed.add(pieces[i]);
            }
          }
        });
    return changed;
  }

  /** The trials that have one here and none among others, by number. */
  List<Integer> missing(Pieces after) {
    List<Integer> missing = new ArrayList<>();
    blocks.forEach(
        (block, pieces) -> {
          String[] now = after.blocks.getOrDefault(block, EMPTY);
          for (int i = 0; pieces != now && i < BLOCK; i++) {
            if (pieces[i] != null && now[i] == null) {
              missing.add(block * BLOCK + i);
            }
          }
        });
    return missing;
  }
}
