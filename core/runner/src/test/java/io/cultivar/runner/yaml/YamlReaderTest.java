package io.cultivar.runner.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.problem.Place;
import io.cultivar.runner.problem.Problem;
import io.cultivar.runner.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  private final Problems problems = new Problems();

  private Node read(String text) throws InvalidExperimentException {
    return YamlReader.read("file", text, problems);
  }

  private Node.Mapping map(String text) throws InvalidExperimentException {
    return (Node.Mapping) read(text);
  }

  private static Place at(int line, int column) {
    return new Place("file", line, column);
  }

  @Test
  void placesAreThoseOfTokens() throws Exception {
    Node.Mapping map =
        map("# comment\na:   1\n'b c':\n  - x\n  - {k: \"v\"}\n  -   [p, q]\nd: |\n  t\n");
    assertThat(map.place()).isEqualTo(at(2, 1));
    assertThat(map.get("a").place()).isEqualTo(at(2, 6));
    assertThat(map.entries().get("b c").place()).isEqualTo(at(3, 1));
    Node.Sequence list = (Node.Sequence) map.get("b c");
    assertThat(list.place()).isEqualTo(at(4, 3));
    assertThat(list.items()).extracting(Node::place).containsExactly(at(4, 5), at(5, 5), at(6, 7));
    Node.Mapping inner = (Node.Mapping) list.items().get(1);
    assertThat(inner.entries().get("k").place()).isEqualTo(at(5, 6));
    assertThat(inner.get("k").place()).isEqualTo(at(5, 9));
    assertThat(map.get("d").place()).isEqualTo(at(7, 4));
    assertThat(problems.size()).isZero();
  }

  @Test
  void columnsCountCharactersThatNeedTwoUnits() throws Exception {
    assertThat(map("{\uD83C\uDF31: [\uD83C\uDF31, b]}").get("\uD83C\uDF31"))
        .isInstanceOfSatisfying(
            Node.Sequence.class,
            list -> assertThat(list.items().get(1).place()).isEqualTo(at(1, 9)));
  }

  @Test
  void scalarsKeepTheirText() throws Exception {
    Node.Sequence list =
        (Node.Sequence) read("[012, 1_000, 0x1F, 1:30, no, 3.10, '~', \"null\", 2001-01-01]");
    assertThat(list.items())
        .extracting(item -> ((Node.Scalar) item).text())
        .containsExactly("012", "1_000", "0x1F", "1:30", "no", "3.10", "~", "null", "2001-01-01");
    assertThat(list.items()).noneMatch(item -> ((Node.Scalar) item).empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:", "a: ~", "a: null", "a: &n", "{a: }", "a:  # nothing"})
  void nothingIsEmpty(String text) throws Exception {
    assertThat(((Node.Scalar) map(text).get("a")).empty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: ''", "a: \"\"", "a: &n ''", "a: |\n", "\uFEFFa: ''"})
  void anEmptyTextIsNotNothing(String text) throws Exception {
    assertThat(map(text).get("a"))
        .isInstanceOfSatisfying(Node.Scalar.class, a -> assertThat(a.empty()).isFalse());
  }

  @Test
  void aliasesShareTheNodesOfTheirAnchors() throws Exception {
    Node.Mapping map =
        map(
            "s: &s 4\nm: &m {a: &in [1]}\nl: &l\n  - x\nall: [*s, *m, *in, *l]\nq: &q 'a b'\nr: *q\n");
    Node.Sequence all = (Node.Sequence) map.get("all");
    assertThat(all.items().get(0)).isSameAs(map.get("s"));
    assertThat(all.items().get(1)).isSameAs(map.get("m"));
    assertThat(all.items().get(2)).isSameAs(((Node.Mapping) map.get("m")).get("a"));
    assertThat(all.items().get(3)).isSameAs(map.get("l"));
    assertThat(map.get("r")).isSameAs(map.get("q"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"&m {a: 4, b: *m}", "a: *later\nb: &later 1", "&k a: 1\nb: *k", "a: &a [*a]"})
  void anAliasBeforeItsAnchorIsAProblem(String text) {
    assertThatThrownBy(() -> read(text)).hasMessageContaining("stands before its alias");
  }

  @Test
  void anAnchorGivenAgainReplacesTheFirst() throws Exception {
    assertThat(map("a: &x 1\nb: &x 2\nc: *x").get("c").flow()).isEqualTo("2");
  }

  @Test
  void nodesMayNestOnlySoDeep() throws Exception {
    int most = YamlReader.MAX_DEPTH;
    assertThat(read("[".repeat(most) + "]".repeat(most))).isInstanceOf(Node.Sequence.class);
    assertThatThrownBy(() -> read("[".repeat(most + 2) + "]".repeat(most + 2)))
        .hasMessageStartingWith("file:1:42  nested more than 40 deep");
    assertThatThrownBy(() -> read("[".repeat(100_000))).hasMessageContaining("nested more than");
  }

  @Test
  void nodesMayBeOnlySoMany() throws Exception {
    String items = "1,".repeat(YamlReader.MAX_NODES - 1);
    assertThat(read("[" + items + "]").weight()).isEqualTo(YamlReader.MAX_NODES);
    assertThatThrownBy(() -> read("[" + items + "1]")).hasMessageContaining("too large");
  }

  @Test
  void aTextMayBeOnlySoLong() {
    assertThatThrownBy(() -> read(" ".repeat(YamlReader.MAX_CHARACTERS + 1)))
        .hasMessageContaining("too large: 3000001 characters");
  }

  @Test
  void readingGoesOnAfterWhatCanBeSkipped() throws Exception {
    read("a: 1\na: 2\n<<: {b: 1}\nc: !x 3\n---\nd\n");
    List<Problem> found = problems.sorted();
    assertThat(found)
        .extracting(Problem::place)
        .containsExactly(at(2, 1), at(3, 1), at(4, 4), at(6, 1));
    assertThat(found.get(0).hints()).containsExactly("it is first given at file:1:1");
  }

  @Test
  void aValueHasNoLines() {
    assertThatThrownBy(() -> YamlReader.readValue("--set a", "[1", problems))
        .hasMessageStartingWith("--set a  not valid YAML");
  }
}
