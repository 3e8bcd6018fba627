package io.cultivar.runner.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProblemTest {
  private final Problems problems = new Problems();

  private static Place at(int line, int column) {
    return new Place("f.yaml", line, column);
  }

  @Test
  void allAreToldByPlace() {
    problems.error(at(10, 1), "third");
    problems.error(at(2, 9), "second", "do this", "or that");
    problems.warning(at(2, 3), "first");
    problems.error(at(10, 1), "third");
    assertThatThrownBy(problems::check)
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessage(
            """
            f.yaml:2:3  warning: first
            f.yaml:2:9  second
                do this
                or that
            f.yaml:10:1  third
            2 problems; nothing was run.""");
  }

  @Test
  void warningsForbidNothing() {
    problems.warning(at(1, 1), "doubtful");
    assertThatCode(problems::check).doesNotThrowAnyException();
    assertThat(problems.warnings()).hasSize(1);
  }

  @Test
  void aTerminalIsNotObeyedAndALineStaysOne() {
    problems.error(new Place("f\u001b[2J", 1, 1), "a\nb\u0007\u2028\u202ec", "d\te");
    assertThat(problems.sorted().get(0))
        .hasToString("f\\u001b[2J:1:1  a\\u000ab\\u0007\\u2028\\u202ec\n    d\\u0009e");
  }

  @Test
  void whatIsVeryLongIsCut() {
    problems.error(at(1, 1), "x".repeat(1_000_000));
    assertThat(problems.sorted().get(0).toString()).hasSizeLessThan(1_100).contains("x…x");
  }

  @Test
  void textKeepsItsLines() {
    assertThat(Printable.text("a\n\tb\r\u001b")).isEqualTo("a\n\tb\\u000d\\u001b");
  }
}
