package io.cultivar.network.picture;

import io.cultivar.api.picture.Histogram;
import io.cultivar.api.picture.ScatterPlot;
import io.cultivar.api.picture.WorstCases;
import java.util.ArrayList;
import java.util.List;

/**
 * For each sample a number, and what was predicted for it.
 *
 * @param cases the samples
 * @param column which of their targets
 */
public record JudgedNumbers(Cases cases, int column) {
  private static final int MOST_POINTS = 2_000;

  /**
   * What was predicted against what is true; of many samples some, chosen evenly.
   *
   * @param name what the number is called
   */
  public ScatterPlot scatter(String title, String name) {
    int points = Math.min(MOST_POINTS, cases.count());
    List<Double> x = new ArrayList<>(points);
    List<Double> y = new ArrayList<>(points);
    for (int point = 0; point < points; point++) {
      int i = (int) ((long) point * cases.count() / points);
      x.add((double) truth(i));
      y.add((double) predicted(i));
    }
    return new ScatterPlot(title, "true " + name, "predicted " + name, x, y);
  }

  /** How the errors are distributed. */
  public Histogram errors(String title) {
    double[] errors = new double[cases.count()];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = error(i);
    }
    return Bins.count(title, errors);
  }

  /**
   * The samples of the largest errors.
   *
   * @param inputs what tells people what sample it is
   */
  public WorstCases worst(String title, ShownColumns inputs) {
    List<List<String>> rows =
        Ranking.worst(cases, i -> Math.abs(error(i))).stream()
            .map(
                i ->
                    inputs.cells(
                        cases.rows()[i],
                        CellText.exact(truth(i)),
                        CellText.rounded(predicted(i)),
                        CellText.rounded(error(i))))
            .toList();
    return new WorstCases(title, inputs.headers("row", "true", "predicted", "error"), rows);
  }

  private float truth(int i) {
    return cases.truth()[i * cases.width() + column];
  }

  private float predicted(int i) {
    return cases.predicted()[i * cases.width() + column];
  }

  private double error(int i) {
    return (double) predicted(i) - truth(i);
  }
}
