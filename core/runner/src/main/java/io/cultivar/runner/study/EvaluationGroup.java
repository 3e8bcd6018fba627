package io.cultivar.runner.study;

import io.cultivar.api.run.TrialTask;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.GroupObjective;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.TrialContext;
import java.util.ArrayList;
import java.util.List;

/** Evaluations that are run in one pass. What goes wrong with all together is tried with each. */
final class EvaluationGroup implements TrialTask {
  private final List<Evaluation> evaluations;

  /** A group of at least two, whose objectives have equal keys. */
  EvaluationGroup(List<Evaluation> evaluations) {
    this.evaluations = List.copyOf(evaluations);
    evaluations.forEach(evaluation -> evaluation.runBy(this));
  }

  /** Whether none of its evaluations is wanted any more. */
  boolean isStopped() {
    return evaluations.stream().allMatch(Evaluation::isStopped);
  }

  @Override
  public int number() {
    return evaluations.get(0).number();
  }

  @Override
  public int repeat() {
    return evaluations.get(0).repeat();
  }

  @Override
  public Values values() {
    return evaluations.get(0).values();
  }

  @Override
  public void run() {
    EventBuffer events = new EventBuffer(evaluations.get(0).events());
    List<Member> members = new ArrayList<>();
    for (Evaluation evaluation : evaluations) {
      evaluation.tell(events);
      evaluation.begin();
      members.add(new Member(evaluation));
    }
    events.flush();
    runTogether(members.stream().filter(member -> !member.evaluation.isStopped()).toList());
    for (Member member : members) {
      if (!member.ended) {
        member.evaluation.runAlone();
      }
    }
    events.flush();
  }

  private static void runTogether(List<Member> members) {
    if (members.size() > 1 && members.get(0).objective() instanceof GroupObjective objective) {
      try {
        objective.evaluateTogether(List.copyOf(members));
      } catch (InterruptedException e) {
        // It was meant for this group; those that are still wanted are run alone.
        Thread.interrupted();
      } catch (RuntimeException | Error e) {
        // One of them may be the reason: alone each tells its own.
        Thread.interrupted();
      }
    }
  }

  private static final class Member implements GroupObjective.Companion {
    private final Evaluation evaluation;
    private boolean ended;

    Member(Evaluation evaluation) {
      this.evaluation = evaluation;
    }

    @Override
    public Objective objective() {
      return evaluation.trial().objective();
    }

    @Override
    public TrialContext trial() {
      return evaluation;
    }

    @Override
    public void measured(Measurement measured) {
      end();
      evaluation.measured(measured);
    }

    @Override
    public void failed(Exception reason) {
      end();
      evaluation.failed(reason);
    }

    private void end() {
      if (ended) {
        throw new IllegalStateException("the end of a trial was told twice");
      }
      ended = true;
    }
  }
}
