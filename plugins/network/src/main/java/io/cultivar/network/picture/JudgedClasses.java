package io.cultivar.network.picture;

import io.cultivar.api.picture.ConfusionMatrix;
import io.cultivar.api.picture.WorstCases;
import io.cultivar.network.metric.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * For each sample its class, the class that was predicted, and how probable its own was thought.
 * Predictions are read as the metrics read them.
 */
public final class JudgedClasses {
  private final List<String> classes;
  private final Cases cases;
  private final int[] truth;
  private final int[] predicted;
  private final float[] probability;

  private JudgedClasses(List<String> classes, Cases cases) {
    this.classes = classes;
    this.cases = cases;
    this.truth = new int[cases.count()];
    this.predicted = new int[cases.count()];
    this.probability = new float[cases.count()];
  }

  /** Samples that each belong to one class; of two classes a single output tells the second. */
  public static JudgedClasses of(List<String> classes, Cases cases) {
    if (cases.width() == 1) {
      return ofLabel(classes, cases, 0);
    }
    JudgedClasses judged = new JudgedClasses(classes, cases);
    int width = cases.width();
    for (int i = 0; i < cases.count(); i++) {
      judged.truth[i] = Labels.largest(cases.truth(), i * width, width);
      judged.predicted[i] = Labels.largest(cases.predicted(), i * width, width);
      judged.probability[i] = cases.predicted()[i * width + judged.truth[i]];
    }
    return judged;
  }

  /**
   * Samples to which a label applies or not.
   *
   * @param noAndYes what it is called that it does not, and that it does
   * @param label which output tells of it
   */
  public static JudgedClasses ofLabel(List<String> noAndYes, Cases cases, int label) {
    JudgedClasses judged = new JudgedClasses(noAndYes, cases);
    for (int i = 0; i < cases.count(); i++) {
      int at = i * cases.width() + label;
      boolean applies = Labels.yes(cases.truth()[at]);
      float yes = cases.predicted()[at];
      judged.truth[i] = applies ? 1 : 0;
      judged.predicted[i] = Labels.yes(yes) ? 1 : 0;
      judged.probability[i] = applies ? yes : 1 - yes;
    }
    return judged;
  }

  /** How often each class was taken for each. */
  public ConfusionMatrix confusion(String title) {
    int[][] counts = new int[classes.size()][classes.size()];
    for (int i = 0; i < truth.length; i++) {
      counts[truth[i]][predicted[i]]++;
    }
    List<List<Integer>> rows =
        Arrays.stream(counts).map(row -> IntStream.of(row).boxed().toList()).toList();
    return new ConfusionMatrix(title, classes, rows);
  }

  /**
   * The samples whose own class was thought least probable.
   *
   * @param measure what the network's outputs are
   * @param inputs what tells people what sample it is
   */
  public WorstCases worst(String title, String measure, ShownColumns inputs) {
    List<List<String>> rows =
        Ranking.worst(cases, i -> -probability[i]).stream()
            .map(
                i ->
                    inputs.cells(
                        cases.rows()[i],
                        classes.get(truth[i]),
                        classes.get(predicted[i]),
                        CellText.rounded(probability[i])))
            .toList();
    return new WorstCases(
        title, inputs.headers("row", "true class", "predicted class", measure), rows);
  }
}
