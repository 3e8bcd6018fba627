package io.cultivar.cli;

import io.cultivar.runner.Cultivar;
import io.cultivar.runner.experiment.Experiment;
import io.cultivar.runner.problem.Printable;
import io.cultivar.runner.study.StudyPlan;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks an experiment file without running it. */
@Command(
    name = "check",
    description = "Checks an experiment file, whole, without running it.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ExperimentOptions experiment;
  @Mixin private CommonOptions common;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try (Cultivar cultivar = common.cultivar(console)) {
      Experiment checked = cultivar.check(experiment.source());
      checked.warnings().forEach(warning -> console.say(warning.toString()));
      if (common.json()) {
        console.out().println(StudyJson.checked(checked));
      } else if (!common.quiet()) {
        console.out().println(summary(checked.plan()));
      }
      return ExitCode.OK;
    }
  }

  private static String summary(StudyPlan plan) {
    int parameters = plan.search().space().parameters().size();
    long trials =
        plan.limits().trials().isPresent()
            ? plan.limits().trials().getAsInt()
            : plan.search().start().queue().size()
                + plan.search().strategy().size(plan.search().space()).orElseThrow();
    return Printable.line(plan.name())
        + ": no problems; "
        + parameters
        + (parameters == 1 ? " parameter, " : " parameters, ")
        + trials
        + (trials == 1 ? " trial" : " trials")
        + plan.explanation().map(why -> "; strategy: " + Printable.line(why)).orElse("");
  }
}
