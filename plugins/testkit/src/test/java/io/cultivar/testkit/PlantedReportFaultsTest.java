package io.cultivar.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.cultivar.api.component.Component;
import io.cultivar.api.report.ReportFormat;
import io.cultivar.api.report.StudyAccount;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The contract of reports finds the faults that are planted for it. */
class PlantedReportFaultsTest {
  /** Knows no folder but the present one. */
  @Component(name = "homely", summary = "planted")
  public record Homely() implements ReportFormat {
    @Override
    public String ending() {
      return "html";
    }

    @Override
    public void write(StudyAccount study, Path out) throws IOException {
      Files.write(out, study.description().name().getBytes(StandardCharsets.UTF_8));
    }
  }

  static final class HomelyCase extends ReportFormatContract {
    @Override
    protected Stream<ReportFormat> subjects() {
      return Stream.of(new Homely());
    }
  }

  /** Writes straight into the file, behind what is there, and trusts each trial to have a loss. */
  @Component(name = "careless", summary = "planted")
  public record Careless() implements ReportFormat {
    @Override
    public String ending() {
      return ".html";
    }

    @Override
    public void write(StudyAccount study, Path out) throws IOException {
      Files.createDirectories(out.getParent());
      try (Writer writer =
          Files.newBufferedWriter(out, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        writer.write(Thread.currentThread().getName());
        String goal = study.description().goals().get(0).metric();
        study.read(Detail.RESULTS, trial -> expectMetric(trial, goal));
      }
    }

    private static void expectMetric(Trial trial, String goal) {
      if (trial.state() == Trial.State.FAILED && trial.number() == 0) {
        trial.metrics().get(goal);
      }
    }
  }

  static final class CarelessCase extends ReportFormatContract {
    @Override
    protected Stream<ReportFormat> subjects() {
      return Stream.of(new Careless());
    }
  }

  @Test
  void aReportThatKnowsNoFolderIsFound() {
    assertThat(failed(HomelyCase.class))
        .contains("hasAnEndingOrFillsAFolder", "writesWhereNoFolderWas");
  }

  @Test
  void aCarelessReportIsFound() {
    assertThat(failed(CarelessCase.class))
        .containsExactlyInAnyOrder(
            "bearsStudiesOfAllKinds",
            "replacesWhatWasThereAndLeavesNothingBeside",
            "leavesWhatWasThereWhereItFails",
            "writesTheSameEachTimeAndInAnyThread",
            "isFoundByServiceLoader");
  }

  private static List<String> failed(Class<?> test) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(test))
        .execute()
        .testEvents()
        .failed()
        .stream()
        .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""))
        .toList();
  }
}
