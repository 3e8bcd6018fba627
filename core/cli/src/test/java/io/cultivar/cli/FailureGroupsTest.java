package io.cultivar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.cli.FailureGroups.Group;
import org.junit.jupiter.api.Test;

class FailureGroupsTest {
  @Test
  void reasonsThatDifferInNumbersAreOne() {
    FailureGroups groups = new FailureGroups();
    groups.add(1, "it took longer than 5 s");
    groups.add(4, "diverged at epoch 17, loss NaN");
    groups.add(5, "diverged at epoch 1, loss 3.4e38");
    groups.add(9, "diverged at epoch 180, loss -Infinity");
    groups.add(11, "no Thing@1f3a");
    groups.add(12, "no Thing@77ff");
    assertThat(groups.all())
        .containsExactly(
            new Group(3, "diverged at epoch 17, loss NaN", 4),
            new Group(2, "no Thing@1f3a", 11),
            new Group(1, "it took longer than 5 s", 1));
  }
}
