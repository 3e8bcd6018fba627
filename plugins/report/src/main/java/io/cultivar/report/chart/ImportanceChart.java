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
  private static final double NUMBERS = 44;

  /** Parameters beyond these hardly matter. */
  private static final int MOST = 20;

  private final Map<String, Map<String, Double>> estimates;
  private final List<String> by;
  private final List<String> names;
  private final Sheet sheet;
  private final double left;

  private ImportanceChart(Results results) {
    estimates = estimates(results);
    by = List.copyOf(estimates.keySet());
    names = total(results).keySet().stream().limit(MOST).toList();
    sheet = new Sheet("Importance of parameters", results.name());
    double widest = names.stream().mapToDouble(Lettering.LABEL::width).max().orElse(0);
    left = Sheet.EDGE + 10 + Math.min(sheet.width() * 0.3, widest);
  }

  /** Draws it, if anybody could estimate it. */
  static Optional<Drawing> of(Results results) {
    return estimates(results).isEmpty()
        ? Optional.empty()
        : Optional.of(new ImportanceChart(results).draw());
  }

  /** The sums of all estimates, the largest first. */
  static Map<String, Double> total(Results results) {
    Map<String, Double> sums = new LinkedHashMap<>();
    estimates(results)
        .values()
        .forEach(shares -> shares.forEach((name, share) -> sums.merge(name, share, Double::sum)));
    List<Map.Entry<String, Double>> sorted = new ArrayList<>(sums.entrySet());
    // By name where the shares are alike: maps have no order.
    sorted.sort(
        Map.Entry.<String, Double>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
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

  private Drawing draw() {
    if (by.size() > 1) {
      List<Fill> fills = new ArrayList<>();
      by.forEach(name -> fills.add(Fill.of(Palette.series(fills.size()))));
      sheet.legend(fills, by);
    }
    double largest =
        estimates.values().stream()
            .flatMap(shares -> shares.values().stream())
            .mapToDouble(share -> share)
            .max()
            .orElse(0);
    double scale = (sheet.width() - Sheet.EDGE - NUMBERS - left) / Math.max(0.05, largest);
    sheet.strip(14);
    double band = by.size() * BAR + GAP;
    double top = sheet.strip(names.size() * band);
    for (int i = 0; i < names.size(); i++) {
      drawParameter(names.get(i), top + i * band, scale);
    }
    double bottom = sheet.bottom() - GAP + 4;
    sheet.line(new Point(left, top - 5), new Point(left, bottom), Pen.of("#9aa0a6", 1));
    return sheet.finish(
        "Most important: " + String.join(", ", names.subList(0, Math.min(3, names.size()))) + ".");
  }

  private void drawParameter(String name, double top, double scale) {
    double middle = top + by.size() * BAR / 2 + 3.5;
    String text = Letters.shortened(name, Lettering.LABEL.size(), left - Sheet.EDGE - 10);
    sheet.words(new Point(left - 9, middle), text, Lettering.LABEL.end());
    for (int k = 0; k < by.size(); k++) {
      double share = estimates.get(by.get(k)).getOrDefault(name, 0.0);
      double length = Math.max(1.5, scale * share);
      Fill fill = Fill.of(by.size() > 1 ? Palette.series(k) : Palette.MARK);
      double y = top + k * BAR;
      sheet.draw(new Mark.Box(new Point(left, y), length, BAR - 2, fill));
      Point end = new Point(left + length + 6, y + 10.5);
      sheet.words(end, Numerals.percent(share), Lettering.TICK);
    }
  }
}
