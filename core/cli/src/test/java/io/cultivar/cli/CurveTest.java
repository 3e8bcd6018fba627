package io.cultivar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.testkit.FakeStudy;
import io.cultivar.testkit.FakeTrial;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {
  @Test
  void keepsTheFirstTheLastAndSomeBetween() {
    Curve curve = new Curve();
    for (int i = 0; i < 100_000; i++) {
      curve.add(i);
    }
    assertThat(curve.first()).isZero();
    assertThat(curve.last()).isEqualTo(99_999);
    assertThat(curve.values()).hasSizeBetween(256, 512).isSorted().startsWith(0);
    assertThat(curve.values()[curve.values().length - 1]).isGreaterThan(99_000);
  }

  @Test
  void isTheMeanOverRepeatsOfWhatIsFinite() {
    FakeTrial trial =
        FakeTrial.running(0, Values.NONE)
            .with(
                List.of(
                    new Report(0, 1, Measurement.of("loss", 4)),
                    new Report(0, 2, Measurement.of("loss", Double.NaN)),
                    new Report(0, 3, Measurement.of("other", 9)),
                    new Report(0, 4, Measurement.of("loss", 1)),
                    new Report(1, 1, Measurement.of("loss", 2)),
                    new Report(1, 2, Measurement.of("loss", 1))));
    Curve curve = Curve.of(trial, FakeStudy.GOAL);
    assertThat(curve.values()).containsExactly(3, 1);
    assertThat(curve.visible()).isTrue();
    assertThat(new Curve().visible()).isFalse();
  }
}
