package io.cultivar.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cultivar.report.chart.LearningCurve.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearningCurveTest {
  @Test
  void aBandIsOneDeviationToEachSide() {
    Step step = Step.of(4, List.of(1.0, 2.0, 3.0));
    assertThat(step).isEqualTo(new Step(4, 2, 1, 3));
    Step wide = Step.of(4, List.of(0.0, 0.0, 0.0, 4.0, 4.0, 4.0, 2.0));
    assertThat(wide.mean()).isEqualTo(2);
    assertThat(wide.high()).isCloseTo(4, within(1e-12));
  }

  @Test
  void aBandNeverLeavesWhatWasMeasured() {
    Step step = Step.of(1, List.of(0.001, 0.001, 0.001, 0.12));
    assertThat(step.low()).isEqualTo(0.001);
    assertThat(step.high()).isLessThan(0.12);
  }

  @Test
  void aSingleRepeatHasNoBand() {
    assertThat(Step.of(1, List.of(0.5))).isEqualTo(new Step(1, 0.5, 0.5, 0.5));
  }
}
