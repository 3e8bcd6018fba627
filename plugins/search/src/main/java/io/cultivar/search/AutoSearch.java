package io.cultivar.search;

import io.cultivar.api.component.Component;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Leaves the choice to Cultivar: {@code gp}, which needs the fewest trials, as long as there are
 * few; where there are many, a strategy that stays fast, {@code cma-es} if all is numbers, else
 * {@code tpe}. It says what it chose and why before the first trial.
 */
@Component(name = "auto", summary = "chooses among the others by space and trials, and says which")
public record AutoSearch() implements SearchStrategy {
  /** The Gaussian process looks at no more trials than that. */
  private static final int FEW = 400;

  /** With more trials than that, they are many from the first on. */
  private static final int MANY = 1_000;

  @Override
  public Optional<Values> propose(Study study, RandomGenerator random) {
    return chosen(study).propose(study, random);
  }

  /** The strategy for the next trial. */
  private static SearchStrategy chosen(Study study) {
    if (hasMany(study)) {
      return isNumbers(study.space()) ? new CmaEs() : new TreeParzenEstimator();
    }
    return study.trials().size() < FEW ? new GaussianProcessSearch() : new TreeParzenEstimator();
  }

  private static boolean hasMany(Study study) {
    return study.budget().orElse(0) > MANY;
  }

  private static boolean isNumbers(SearchSpace space) {
    return space.parameters().stream().noneMatch(ChoiceParameter.class::isInstance);
  }

  @Override
  public Optional<String> explain(Study study) {
    String first = study.goals().get(0).metric();
    boolean several = study.goals().size() > 1;
    return Optional.of(choice(study) + (several ? "; by the first goal, " + first : ""));
  }

  private static String choice(Study study) {
    String what = count(study.space().parameters().size(), "parameter");
    String trials = study.budget().isPresent() ? count(study.budget().getAsInt(), "trial") : "";
    if (hasMany(study)) {
      return isNumbers(study.space())
          ? "cma-es, which makes much of " + trials + ": " + what + ", all numbers"
          : "tpe, which stays fast: " + what + " with choices, " + trials;
    }
    boolean ends = study.budget().isPresent() && study.budget().getAsInt() <= FEW;
    return "gp, which needs the fewest trials"
        + (ends ? "" : ", until trial " + FEW + ", then tpe, which stays fast")
        + ": "
        + what
        + (trials.isEmpty() ? "" : ", " + trials);
  }

  private static String count(int number, String of) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? of : of + "s");
  }
}
