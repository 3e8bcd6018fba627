package io.cultivar.report.chart;

import io.cultivar.api.picture.NetworkDrawing;
import io.cultivar.api.picture.NetworkDrawing.Layer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A network: units as circles, weights as lines whose width and colour are size and sign. */
final class NetworkChart {
  /** Larger layers are drawn by their first and last units, with dots between. */
  private static final int MOST_UNITS = 24;

  private static final int ENDS = 7;
  private static final int DOTS = 3;
  private static final double SIDE = 80;

  private final List<Layer> layers;
  private final Sheet sheet;
  private final double top;
  private final double distance;
  private final double height;

  private NetworkChart(NetworkDrawing drawing, String study) {
    layers = drawing.layers();
    int tallest = layers.stream().mapToInt(NetworkChart::rows).max().orElse(1);
    distance = tallest > 12 ? 19 : tallest > 5 ? 34 : 52;
    height = tallest * distance;
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

  private static boolean large(Layer layer) {
    return layer.units() > MOST_UNITS;
  }

  /** How many units, and dots instead of units, are drawn below each other. */
  private static int rows(Layer layer) {
    return large(layer) ? 2 * ENDS + DOTS : Math.max(1, layer.units());
  }

  private Drawing draw() {
    boolean lines = false;
    for (int i = 1; i < layers.size(); i++) {
      boolean drawn =
          !layers.get(i).weights().isEmpty() && !large(layers.get(i)) && !large(layers.get(i - 1));
      lines |= drawn;
      if (drawn) {
        drawWeights(i);
      } else {
        drawBundle(i);
      }
    }
    for (int i = 0; i < layers.size(); i++) {
      drawUnits(i);
      name(i);
    }
    sheet.note(
        lines
            ? "Lines: weights, the wider the larger; blue ones are positive, orange dashed ones"
                + " negative."
            : "");
    return sheet.finish(
        layers.stream()
            .map(layer -> layer.name() + ": " + Numerals.count(layer.units(), "unit"))
            .collect(Collectors.joining("; ", "", ".")));
  }

  private Point place(int layer, int row) {
    double room = sheet.width() - 2 * SIDE;
    double x = SIDE + (layers.size() == 1 ? room / 2 : room * layer / (layers.size() - 1));
    double middle = (rows(layers.get(layer)) - 1) / 2.0;
    return new Point(x, top + height / 2 + (row - middle) * distance);
  }

  /** Stands for weights that are not told: every unit has one from each before it. */
  private void drawBundle(int i) {
    int before = rows(layers.get(i - 1)) - 1;
    int here = rows(layers.get(i)) - 1;
    List<Point> corners =
        List.of(place(i - 1, 0), place(i, 0), place(i, here), place(i - 1, before));
    sheet.draw(new Mark.Area(corners, new Fill(Palette.MARK, 0.12)));
  }

  private void drawWeights(int i) {
    int units = layers.get(i).units();
    List<Double> weights = layers.get(i).weights();
    double largest =
        weights.stream().mapToDouble(Math::abs).filter(Double::isFinite).max().orElse(1);
    for (int k = 0; k < Math.min(weights.size(), layers.get(i - 1).units() * units); k++) {
      double weight = weights.get(k);
      if (Double.isFinite(weight)) {
        double share = largest > 0 ? Math.abs(weight) / largest : 0;
        boolean plus = weight >= 0;
        List<Double> dashes = plus ? List.of() : List.of(5.0, 3.0);
        String colour = plus ? Palette.series(0) : Palette.PRUNED;
        Pen pen = new Pen(colour, 0.4 + 4 * share, 0.25 + 0.7 * share, dashes);
        sheet.line(place(i - 1, k / units), place(i, k % units), pen);
      }
    }
  }

  private void drawUnits(int i) {
    Layer layer = layers.get(i);
    double radius = distance > 30 ? 10 : 6.5;
    for (int row = 0; row < rows(layer); row++) {
      Point at = place(i, row);
      if (large(layer) && row >= ENDS && row < ENDS + DOTS) {
        sheet.draw(new Mark.Dot(at, 1.8, Fill.of(Palette.INK)));
      } else {
        sheet.draw(new Mark.Dot(at, radius, Fill.of(Palette.INK)));
        sheet.draw(new Mark.Dot(at, radius - 1.5, Fill.of(Palette.PAPER)));
      }
    }
  }

  private void name(int i) {
    double room = (sheet.width() - 2 * SIDE) / Math.max(1, layers.size() - 1);
    double wide = Math.min(room, 2 * SIDE) - 12;
    String name = Letters.shortened(layers.get(i).name(), Lettering.LABEL.size(), wide);
    double x = place(i, 0).x();
    sheet.words(new Point(x, top + height + 20), name, Lettering.LABEL.middle());
    String units = Numerals.count(layers.get(i).units(), "unit");
    sheet.words(new Point(x, top + height + 37), units, Lettering.TICK.middle());
  }
}
