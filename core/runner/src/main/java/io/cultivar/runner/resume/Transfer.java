package io.cultivar.runner.resume;

import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.provenance.Digest;
import io.cultivar.runner.study.StudyPlan;
import io.cultivar.runner.wiring.Instance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Trials of another study that a study knows from its start. How many there were then, and a digest
 * of them, stand in its provenance: so the source may go on, but not change.
 *
 * @param trials those that can be used here, their values as this study's space has them
 * @param facts what is kept of the source
 */
public record Transfer(List<Trial> trials, Map<String, String> facts) {
  /** Nothing. */
  static final Transfer NONE = new Transfer(List.of(), Map.of());

  private static final String COUNT = "transfer.trials";
  private static final String DIGEST = "transfer.sha256";

  /** A trial of another study, with values of this one's space. */
  private record Converted(
      int number, Values values, State state, Measurement metrics, Optional<String> failure)
      implements Trial {
    @Override
    public List<Measurement> repeats() {
      return List.of();
    }

    @Override
    public List<Report> reports() {
      return List.of();
    }
  }

  /**
   * What a new study is given: the trials of the source, as far as all have ended.
   *
   * @throws IOException if there is no such study, or none of its trials can be used
   */
  public static Transfer begin(Instance instance, StudyPlan plan) throws IOException {
    Optional<String> source = plan.search().start().source();
    if (source.isEmpty()) {
      return NONE;
    }
    Transfer transfer = read(instance, plan, source.get(), Integer.MAX_VALUE);
    if (transfer.trials().isEmpty()) {
      throw new IOException(
          "no trial of the study '"
              + source.get()
              + "' can be used here: it must have trials that ended, and share a parameter and the"
              + " first goal");
    }
    return transfer;
  }

  /**
   * What a study was given when it began.
   *
   * @param kept what is kept of that
   * @throws IOException if the source is not there any more
   */
  static Transfer again(Instance instance, StudyPlan plan, Map<String, String> kept)
      throws IOException {
    Optional<String> source = plan.search().start().source();
    return source.isEmpty() || !kept.containsKey(COUNT)
        ? NONE
        : read(instance, plan, source.get(), Integer.parseInt(kept.get(COUNT)));
  }

  /** The trials that a study was given when it began, as the source has them now. */
  public static List<Trial> seen(Instance instance, StudyPlan plan, StudyDescription study)
      throws IOException {
    return again(instance, plan, study.provenance()).trials();
  }

  /** Refuses to go on where the source is not as it was. */
  void requireSame(String study, Map<String, String> kept) throws IOException {
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      if (!fact.getValue().equals(kept.get(fact.getKey()))) {
        throw new IOException(
            "the trials that were transferred to the study '"
                + study
                + "' have changed since it began: it would not go on as it would have\n"
                + "  put back what was there, or begin another study with --fresh");
      }
    }
  }

  private static Transfer read(Instance instance, StudyPlan plan, String source, int most)
      throws IOException {
    List<Trial> trials = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int[] count = {0};
    Goal goal = plan.search().goals().get(0);
    ValueConversion conversion = new ValueConversion(plan.search().space());
    try (StudyJournal journal = Journals.existing(instance, source)) {
      journal.read(
          Detail.RESULTS,
          0,
          trial -> {
            boolean next = trial.number() == count[0] && trial.state() != Trial.State.RUNNING;
            if (next && count[0] < most) {
              count[0]++;
              text.append(trial.state()).append(trial.values()).append(trial.metrics());
              convert(trial, goal, conversion).ifPresent(trials::add);
            }
          });
    }
    String digest = Digest.of(text.toString().getBytes(StandardCharsets.UTF_8));
    return new Transfer(
        List.copyOf(trials), Map.of(COUNT, Integer.toString(count[0]), DIGEST, digest));
  }

  private static Optional<Trial> convert(Trial trial, Goal goal, ValueConversion conversion) {
    boolean measured =
        trial.state() == Trial.State.FAILED || trial.metrics().find(goal.metric()).isPresent();
    return conversion
        .convert(trial.values())
        .filter(values -> measured)
        .map(
            values ->
                new Converted(
                    trial.number(), values, trial.state(), trial.metrics(), trial.failure()));
  }
}
