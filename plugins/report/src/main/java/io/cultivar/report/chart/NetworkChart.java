package io.cultivar.report.chart;

import io.cultivar.api.picture.NetworkDrawing;
import io.cultivar.api.picture.NetworkDrawing.Layer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A network: units as circles, weights as lines whose width and colour are size and sign. */
final class NetworkChart {
  private static final int MOST_UNITS = 24;
  private static final double SIDE = 70;

  private final List<Layer> layers;
  private final Sheet sheet;
  private final double top;
  private final double height;

  private NetworkChart(NetworkDrawing drawing, String study) {
    layers = drawing.layers();
    int tallest = layers.stream().mapToInt(NetworkChart::shown).max().orElse(1);
    height = tallest * (tallest > 12 ? 19 : tallest > 5 ? 34 : 52);
    sheet = new Sheet(drawing.title(), study);
    sheet.strip(16);
    top = sheet.strip(height + 46);
  }

  /** Draws it, if it has layers. */
  static Optional<Drawing> of(NetworkDrawing drawing, String study) {
    return drawing.layers().isEmpty()
        ? Optional.empty()
        : Optional.of(new NetworkChart(drawing, study).draw());
  }

  private static int shown(Layer layer) {
    return Math.max(1, Math.min(layer.units(), MOST_UNITS));
  }

  private Drawing draw() {
    for (int i = 1; i < layers.size(); i++) {
      drawWeights(i);
    }
    for (int i = 0; i < layers.size(); i++) {
      drawUnits(i);
    }
    boolean weights = layers.stream().anyMatch(layer -> !layer.weights().isEmpty());
    sheet.note(
        weights
            ? "Lines: weights, the wider the larger; blue ones are positive, orange dashed ones"
                + " negative."
            : "");
    return sheet.finish(
        layers.stream()
            .map(layer -> layer.name() + ": " + Numerals.count(layer.units(), "unit"))
            .collect(Collectors.joining("; ", "", ".")));
  }

  private Point place(int layer, int unit) {
    double room = sheet.width() - 2 * SIDE;
    double x = SIDE + (layers.size() == 1 ? room / 2 : room * layer / (layers.size() - 1));
    int shown = shown(layers.get(layer));
    // Units of all layers are equally far from each other, around the middle.
    int tallest = layers.stream().mapToInt(NetworkChart::shown).max().orElse(1);
    double distance = height / tallest;
    return new Point(x, top + height / 2 + (unit - (shown - 1) / 2.0) * distance);
  }

  private void drawWeights(int i) {
    Layer layer = layers.get(i);
    int before = layers.get(i - 1).units();
    List<Double> weights = layer.weights();
    if (weights.isEmpty() || before > MOST_UNITS || layer.units() > MOST_UNITS) {
      double x = (place(i, 0).x() + place(i - 1, 0).x()) / 2;
      sheet.words(new Point(x, top + height / 2 + 4), "…", Lettering.TITLE.middle());
      return;
    }
    double largest =
        weights.stream().mapToDouble(Math::abs).filter(Double::isFinite).max().orElse(1);
    for (int k = 0; k < Math.min(weights.size(), before * layer.units()); k++) {
      double weight = weights.get(k);
      double share = largest > 0 ? Math.min(1, Math.abs(weight) / largest) : 0;
      boolean plus = weight >= 0;
      Pen pen =
          new Pen(
              plus ? Palette.series(0) : Palette.PRUNED,
              0.4 + 4 * share,
              0.25 + 0.7 * share,
              plus ? List.of() : List.of(5.0, 3.0));
      if (Double.isFinite(weight)) {
        sheet.line(place(i - 1, k / layer.units()), place(i, k % layer.units()), pen);
      }
    }
  }

  private void drawUnits(int i) {
    Layer layer = layers.get(i);
    int shown = shown(layer);
    double radius =
        height / layers.stream().mapToInt(NetworkChart::shown).max().orElse(1) > 30 ? 10 : 6;
    for (int unit = 0; unit < shown; unit++) {
      Point at = place(i, unit);
      sheet.draw(new Mark.Dot(at, radius, Fill.of(Palette.INK)));
      sheet.draw(new Mark.Dot(at, radius - 1.5, Fill.of(Palette.PAPER)));
    }
    double room = (sheet.width() - 2 * SIDE) / Math.max(1, layers.size() - 1);
    double wide = Math.min(room, layers.size() == 1 ? room : 2 * SIDE) - 12;
    double x = place(i, 0).x();
    String name = Letters.shortened(layer.name(), Lettering.LABEL.size(), wide);
    sheet.words(new Point(x, top + height + 20), name, Lettering.LABEL.middle());
    String units =
        Numerals.count(layer.units(), "unit")
            + (layer.units() > shown ? ", " + shown + " drawn" : "");
    sheet.words(new Point(x, top + height + 37), units, Lettering.TICK.middle());
  }
}
