package io.cultivar.runner.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "abc, abc, 0",
    "abc, abd, 1",
    "abc, ab, 1",
    "ab, abc, 1",
    "abcd, acbd, 1",
    "kitten, sitting, 3",
    "'', abc, 3"
  })
  void distanceCountsInsertionsDeletionsChangesAndSwaps(String a, String b, int expected) {
    assertThat(Suggestions.distance(a, b)).isEqualTo(expected);
    assertThat(Suggestions.distance(b, a)).isEqualTo(expected);
  }

  @Test
  void theNearestIsSuggestedAndOfEquallyNearOnesTheFirst() {
    assertThat(Suggestions.closest("relu7", List.of("selu", "relu6", "relu"))).contains("relu");
    assertThat(Suggestions.closest("xat", List.of("hat", "cat", "bat"))).contains("bat");
  }

  @Test
  void caseAndHyphensDoNotCount() {
    assertThat(Suggestions.closest("Leaky_ReLU", List.of("leaky-relu", "relu")))
        .contains("leaky-relu");
  }

  @Test
  void whatIsFarIsNotSuggested() {
    assertThat(Suggestions.closest("bayes", List.of("grid", "random"))).isEmpty();
    assertThat(Suggestions.closest("x".repeat(2_000_000), List.of("grid"))).isEmpty();
  }

  @Test
  void hintsListWhatThereIs() {
    assertThat(Suggestions.hint("grit", List.of("random", "grid")))
        .containsExactly("did you mean 'grid'?   known: grid, random");
    assertThat(Suggestions.hint("x", List.of())).isEmpty();
  }

  @Test
  void longListsAreCut() {
    List<String> names = IntStream.range(10, 90).mapToObj(i -> "name-" + i).toList();
    assertThat(Suggestions.hint("zzzzzzzz", names).get(0))
        .startsWith("known: name-10, ")
        .endsWith("name-39, …");
  }
}
