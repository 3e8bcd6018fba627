package io.cultivar.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How much each parameter matters, by each who estimates it. */
final class ImportanceChart {
  private static final double BAR = 14;
  private static final double GAP = 11;

  /** Parameters beyond these hardly matter. */
  private static final int MOST = 20;

  private ImportanceChart() {}

  /** Draws it, if anybody could estimate it. */
  static Optional<Drawing> of(Results results) {
    Map<String, Map<String, Double>> estimates = estimates(results);
    return estimates.isEmpty() ? Optional.empty() : Optional.of(draw(results, estimates));
  }

  /** The sums of all estimates, the largest first. */
  static Map<String, Double> total(Results results) {
    Map<String, Double> sums = new LinkedHashMap<>();
    estimates(results)
        .values()
        .forEach(shares -> shares.forEach((name, share) -> sums.merge(name, share, Double::sum)));
    List<Map.Entry<String, Double>> sorted = new ArrayList<>(sums.entrySet());
    sorted.sort(Map.Entry.<String, Double>comparingByValue().reversed());
    Map<String, Double> total = new LinkedHashMap<>();
    sorted.forEach(entry -> total.put(entry.getKey(), entry.getValue()));
    return total;
  }

  private static Map<String, Map<String, Double>> estimates(Results results) {
    Map<String, Map<String, Double>> estimates =
        new LinkedHashMap<>(results.account().importances());
    estimates.values().removeIf(Map::isEmpty);
    return estimates;
  }

  private static Drawing draw(Results results, Map<String, Map<String, Double>> estimates) {
    Sheet sheet = new Sheet("Importance of parameters", results.name());
    List<String> by = List.copyOf(estimates.keySet());
    if (by.size() > 1) {
      List<Fill> fills = new ArrayList<>();
      for (int i = 0; i < by.size(); i++) {
        fills.add(Fill.of(Palette.series(i)));
      }
      sheet.legend(fills, by);
    }
    List<String> names = total(results).keySet().stream().limit(MOST).toList();
    double left =
        Math.min(
            sheet.width() * 0.3,
            Sheet.EDGE + 10 + names.stream().mapToDouble(Lettering.LABEL::width).max().orElse(0));
    double right = sheet.width() - Sheet.EDGE - 44;
    double largest =
        estimates.values().stream()
            .flatMap(shares -> shares.values().stream())
            .mapToDouble(share -> share)
            .max()
            .orElse(0);
    sheet.strip(14);
    double band = by.size() * BAR + GAP;
    double top = sheet.strip(names.size() * band);
    for (int i = 0; i < names.size(); i++) {
      double y = top + i * band;
      String name = Letters.shortened(names.get(i), Lettering.LABEL.size(), left - Sheet.EDGE - 10);
      sheet.words(new Point(left - 9, y + by.size() * BAR / 2 + 3.5), name, Lettering.LABEL.end());
      for (int k = 0; k < by.size(); k++) {
        double share = estimates.get(by.get(k)).getOrDefault(names.get(i), 0.0);
        double length = Math.max(1.5, (right - left) * share / Math.max(0.05, largest));
        Fill fill = Fill.of(by.size() > 1 ? Palette.series(k) : Palette.MARK);
        sheet.draw(new Mark.Box(new Point(left, y + k * BAR), length, BAR - 2, fill));
        sheet.words(
            new Point(left + length + 6, y + k * BAR + 10.5),
            Numerals.percent(share),
            Lettering.TICK);
      }
    }
    sheet.line(new Point(left, top - 5), new Point(left, sheet.bottom() - 5), Pen.of("#9aa0a6", 1));
    return sheet.finish(
        "Most important: " + String.join(", ", names.subList(0, Math.min(3, names.size()))) + ".");
  }
}
