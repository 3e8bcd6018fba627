package io.cultivar.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Why trials failed: reasons that differ in their numbers alone, such as the epoch at which a
 * training diverged, are one. Not thread-safe.
 */
final class FailureGroups {
  private static final Pattern NUMBERS =
      Pattern.compile("@[0-9a-f]+|[-+]?(?:[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|NaN|Infinity)");

  /**
   * Failures for one reason.
   *
   * @param count how many there are
   * @param reason that of the first
   * @param trial the first
   */
  record Group(int count, String reason, int trial) {}

  private final Map<String, Group> groups = new LinkedHashMap<>();

  /** Adds a trial that failed. */
  void add(int trial, String reason) {
    groups.merge(
        NUMBERS.matcher(reason).replaceAll("#"),
        new Group(1, reason, trial),
        (group, one) -> new Group(group.count + 1, group.reason, group.trial));
  }

  /** The groups, the largest first; of equals that of the earlier trial. */
  List<Group> all() {
    return groups.values().stream()
        .sorted(Comparator.comparingInt(Group::count).reversed().thenComparingInt(Group::trial))
        .toList();
  }
}
