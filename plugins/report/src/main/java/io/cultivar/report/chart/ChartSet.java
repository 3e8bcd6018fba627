package io.cultivar.report.chart;

import io.cultivar.api.picture.Picture;
import io.cultivar.api.report.StudyAccount;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.study.Goal;
import java.io.IOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All charts for which a study has data, by the names of their files. */
final class ChartSet {
  private static final int LONGEST = 60;

  private final Map<String, Drawing> byName = new LinkedHashMap<>();

  private ChartSet() {}

  /** Draws the charts of a study; the names have no ending, and are safe in any file system. */
  static Map<String, Drawing> of(StudyAccount account) throws IOException {
    Results results = Results.of(account);
    ChartSet set = new ChartSet();
    set.add("optimisation-history", HistoryChart.of(results));
    set.add("learning-curves", CurvesChart.of(results));
    for (Parameter parameter : results.used()) {
      set.add("slice-" + parameter.name(), Optional.of(SliceChart.of(results, parameter)));
    }
    set.add("parallel-coordinates", ParallelChart.of(results));
    set.add("importance", ImportanceChart.of(results));
    set.add("empirical-distribution", DistributionChart.of(results));
    set.addFronts(results);
    set.add("timeline", TimelineChart.of(results));
    for (Picture picture : account.pictures()) {
      set.add("winner-" + picture.title(), PictureCharts.of(picture, results.name()));
    }
    return set.byName;
  }

  private void addFronts(Results results) {
    List<Goal> goals = results.goals();
    for (int i = 0; i < goals.size(); i++) {
      for (int k = i + 1; k < goals.size(); k++) {
        String name = "pareto-" + goals.get(i).metric() + "-" + goals.get(k).metric();
        add(
            goals.size() == 2 ? "pareto" : name,
            ParetoChart.of(results, goals.get(i), goals.get(k)));
      }
    }
  }

  private void add(String name, Optional<Drawing> drawing) {
    if (drawing.isPresent()) {
      String safe = safe(name);
      String free = safe;
      for (int i = 2; byName.containsKey(free); i++) {
        free = safe + "-" + i;
      }
      byName.put(free, drawing.get());
    }
  }

  /** A name in small letters, digits and hyphens. */
  private static String safe(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-");
    String cut = plain.substring(0, Math.min(LONGEST, plain.length()));
    return cut.replaceAll("^-|-$", "");
  }
}
