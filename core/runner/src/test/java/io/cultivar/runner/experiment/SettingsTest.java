package io.cultivar.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.space.Values;
import io.cultivar.runner.experiment.ExperimentSource.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values given beside the file replace those within it. */
class SettingsTest {
  private static ExperimentSource with(String options, String... keysAndValues) {
    List<Setting> settings = new ArrayList<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      String key = keysAndValues[i];
      settings.add(new Setting(key, keysAndValues[i + 1], "--set " + key));
    }
    return Reader.source("", options).with(settings);
  }

  private static Probe probe(String options, String... keysAndValues) {
    return Reader.probe(Reader.read(with(options, keysAndValues)), Values.NONE);
  }

  @Test
  void atTheTop() {
    Experiment experiment = Reader.read(with("", "seed", "7", "trials", "3", "timeout", "90s"));
    assertThat(experiment.plan().seed()).isEqualTo(7);
    assertThat(experiment.plan().limits().trials()).hasValue(3);
    assertThat(experiment.plan().limits().timeout()).contains(Duration.ofSeconds(90));
  }

  @Test
  void deepWithin() {
    Probe probe =
        probe(
            "range: {to: 9}\nschedules: [flat, {type: flat, factor: 2}]",
            "objective.range.to",
            "5",
            "objective.schedules[1].factor",
            "3",
            "objective.whole",
            "8");
    assertThat(probe.range()).isEqualTo(new Probe.Range(0, 5));
    assertThat(probe.schedules()).isEqualTo(List.of(new Reader.Flat(), new Reader.Flat(3)));
    assertThat(probe.whole()).isEqualTo(8);
  }

  @Test
  void anOptionOfAComponentGivenByItsNameAlone() {
    assertThat(probe("schedules: [flat]", "objective.schedules[0].factor", "4").schedules())
        .isEqualTo(List.of(new Reader.Flat(4)));
  }

  @Test
  void theLastOfTwoWins() {
    assertThat(probe("", "objective.whole", "1", "objective.whole", "2").whole()).isEqualTo(2);
  }

  @Test
  void itsPlaceIsTheSettingItself() {
    assertThat(Reader.problems(with("", "objective.whole", "many")))
        .containsExactly("--set objective.whole  'many' is not a whole number");
  }
}
