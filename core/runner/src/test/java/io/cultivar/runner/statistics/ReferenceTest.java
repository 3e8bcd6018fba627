package io.cultivar.runner.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** SciPy's results for the same samples; {@code reference.py} beside the file writes it. */
final class ReferenceTest {
  private static final double LEVEL = 0.95;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "reference.csv", numLinesToSkip = 1, maxCharsPerColumn = 10_000)
  void agreesWithSciPy(String sample, String quantity, String expected, String values) {
    double[] actual = actual(quantity, numbers(values));
    double[] reference = numbers(expected);

    assertThat(actual).as(sample).hasSameSizeAs(reference);
    for (int i = 0; i < actual.length; i++) {
      double allowed =
          quantity.startsWith("bootstrap") ? bootstrapError(values) : 1e-9 * Math.abs(reference[i]);
      assertThat(actual[i]).as(sample).isCloseTo(reference[i], within(allowed));
    }
  }

  /** Chance moves the ends by about a hundredth of the standard error of the mean. */
  private static double bootstrapError(String values) {
    ConfidenceInterval plain = new TTest().interval(numbers(values), LEVEL);
    return 0.02 * (plain.high() - plain.low());
  }

  private static double[] actual(String quantity, double[] values) {
    String[] words = quantity.split(" ", 2);
    return switch (words[0]) {
      case "sign-flip" -> new double[] {new SignFlipTest().pValue(values)};
      case "wilcoxon" -> new double[] {new WilcoxonTest().pValue(values)};
      case "t" -> student(new TTest(), words, values);
      case "corrected-t" -> student(new CorrectedTTest(0.1, 0.9), words, values);
      case "bootstrap" ->
          end(words[1], new Bootstrap(100_000).interval(values, LEVEL, new SplittableRandom(1)));
      case "holm" -> Holm.adjusted(values);
      default -> throw new IllegalArgumentException("unknown quantity " + quantity);
    };
  }

  private static double[] student(StudentTest test, String[] words, double[] values) {
    return words.length == 1
        ? new double[] {test.pValue(values)}
        : end(words[1], test.interval(values, LEVEL));
  }

  private static double[] end(String end, ConfidenceInterval interval) {
    return new double[] {end.equals("low") ? interval.low() : interval.high()};
  }

  private static double[] numbers(String text) {
    return Stream.of(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
