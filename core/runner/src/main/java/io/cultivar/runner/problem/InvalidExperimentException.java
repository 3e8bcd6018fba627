package io.cultivar.runner.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Says everything that is wrong with an experiment. Its message is meant for the user. */
public final class InvalidExperimentException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  /** Tells of problems, at least one. */
  public InvalidExperimentException(List<Problem> problems) {
    super(text(problems));
    this.problems = List.copyOf(problems);
  }

  /** The problems, by place. */
  public List<Problem> problems() {
    return problems;
  }

  private static String text(List<Problem> problems) {
    long errors = problems.stream().filter(p -> p.severity() == Problem.Severity.ERROR).count();
    return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"))
        + "\n"
        + (errors == 1 ? "1 problem" : errors + " problems")
        + "; nothing was run.";
  }
}
