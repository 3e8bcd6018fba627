package io.cultivar.report.chart;

import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.study.Trial.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** When each worker ran which trial. */
final class TimelineChart {
  private static final double LANE = 15;
  private static final double GAP = 8;
  private static final int MOST_LANES = 64;

  private static final Map<State, String> COLOURS =
      Map.of(
          State.COMPLETE, Palette.MARK,
          State.PRUNED, Palette.PRUNED,
          State.FAILED, Palette.FAILED,
          State.RUNNING, Palette.QUIET);

  private final Results results;
  private final List<KeptTrial> timed;
  private final Instant start;

  private TimelineChart(Results results, List<KeptTrial> timed) {
    this.results = results;
    this.timed = timed;
    start = began(timed.get(0));
  }

  /**
   * Trials that ran one after another.
   *
   * @param label who ran them; empty for another lane of the same worker
   * @param trials the trials, by time
   */
  private record Lane(String label, List<KeptTrial> trials) {
    boolean free(Instant at) {
      return !ended(trials.get(trials.size() - 1)).isAfter(at);
    }
  }

  /** Draws it, if it is known when trials ran. */
  static Optional<Drawing> of(Results results) {
    List<KeptTrial> timed =
        results.trials().stream()
            .filter(trial -> trial.began().isPresent() && trial.ended().isPresent())
            .sorted(Comparator.comparing(TimelineChart::began))
            .toList();
    return timed.isEmpty()
        ? Optional.empty()
        : Optional.of(new TimelineChart(results, timed).draw());
  }

  private static Instant began(KeptTrial trial) {
    return trial.began().orElseThrow();
  }

  private static Instant ended(KeptTrial trial) {
    return trial.ended().orElseThrow();
  }

  private Drawing draw() {
    Sheet sheet = new Sheet("Timeline", results.name());
    List<State> states =
        List.of(State.COMPLETE, State.PRUNED, State.FAILED).stream()
            .filter(state -> timed.stream().anyMatch(trial -> trial.state() == state))
            .toList();
    if (states.size() > 1) {
      sheet.legend(
          states.stream().map(state -> Fill.of(COLOURS.get(state))).toList(),
          states.stream().map(state -> state.name().toLowerCase(Locale.ROOT)).toList());
    }
    List<Lane> all = lanes();
    List<Lane> lanes = all.subList(0, Math.min(MOST_LANES, all.size()));
    List<String> labels = lanes.stream().map(Lane::label).toList();
    double end = timed.stream().mapToDouble(trial -> seconds(ended(trial))).max().orElseThrow();
    NumberAxis across =
        NumberAxis.linear("seconds since the first trial began", 0, Math.max(0.001, end));
    ChoiceAxis up = new ChoiceAxis("", reversed(labels));
    double heads = labels.stream().filter(label -> !label.isEmpty()).count();
    Plot plot = sheet.plot(across, up, lanes.size() * LANE + heads * GAP);
    drawLanes(sheet, plot, lanes);
    if (lanes.size() < all.size()) {
      sheet.note("The first " + lanes.size() + " of " + all.size() + " rows.");
    }
    return sheet.finish(
        Numerals.count((int) heads, "worker")
            + ", "
            + Numerals.of(Math.round(end * 1000) / 1000.0)
            + " s from the first trial's begin to the last one's end.");
  }

  private static List<String> reversed(List<String> labels) {
    List<String> reversed = new ArrayList<>(labels);
    Collections.reverse(reversed);
    return reversed;
  }

  private void drawLanes(Sheet sheet, Plot plot, List<Lane> lanes) {
    double height = (plot.bottom() - plot.top()) / lanes.size();
    double y = plot.top();
    for (Lane lane : lanes) {
      for (KeptTrial trial : lane.trials()) {
        double from = plot.x(seconds(began(trial)));
        double to = plot.x(seconds(ended(trial)));
        Fill fill = new Fill(COLOURS.get(trial.state()), 0.85);
        Point corner = new Point(from, y + (height - LANE) / 2 + 1.5);
        sheet.draw(new Mark.Box(corner, Math.max(0.8, to - from - 1), LANE - 3, fill));
      }
      y += height;
    }
  }

  private double seconds(Instant instant) {
    return Duration.between(start, instant).toMillis() / 1000.0;
  }

  /** The lanes of all workers: a worker that runs several trials at a time has several. */
  private List<Lane> lanes() {
    Map<String, List<Lane>> byWorker = new LinkedHashMap<>();
    for (KeptTrial trial : timed) {
      String worker = trial.worker().orElse("unknown");
      List<Lane> own = byWorker.computeIfAbsent(worker, w -> new ArrayList<>());
      Optional<Lane> free = own.stream().filter(lane -> lane.free(began(trial))).findFirst();
      if (free.isEmpty()) {
        own.add(new Lane(own.isEmpty() ? worker : "", new ArrayList<>(List.of(trial))));
      } else {
        free.get().trials().add(trial);
      }
    }
    return byWorker.values().stream().flatMap(List::stream).toList();
  }
}
