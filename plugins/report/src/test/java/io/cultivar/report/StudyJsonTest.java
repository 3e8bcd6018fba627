package io.cultivar.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cultivar.api.report.StudyAccount;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.testkit.FakeAccount;
import io.cultivar.testkit.FakeDescription;
import io.cultivar.testkit.FakeKeptTrial;
import io.cultivar.testkit.FakeTrial;
import io.cultivar.testkit.SampleStudies;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StudyJsonTest {
  private static final SearchSpace SPACE =
      SearchSpace.of(List.of(new RealParameter("rate", 0, 1, Scale.LINEAR)));

  private static String text(StudyAccount study) throws IOException {
    StringWriter out = new StringWriter();
    new StudyJson(study).write(out);
    return out.toString();
  }

  private static JsonNode json(StudyAccount study) throws IOException {
    return new ObjectMapper().readTree(text(study));
  }

  private static Values rate(double rate) {
    return Values.of(Map.of("rate", new Value.Real(rate)));
  }

  @Test
  void eachThingOfATrialHasItsColumn() throws IOException {
    StudyAccount study =
        FakeAccount.of(FakeDescription.of("study"), SPACE)
            .trial(complete(0, 0.25, 3))
            .trial(FakeKeptTrial.waiting(FakeTrial.failed(1, rate(0.5), "diverged")))
            .trial(complete(2, 1, Double.POSITIVE_INFINITY))
            .trial(FakeKeptTrial.waiting(FakeTrial.running(3, Values.NONE)))
            .build();

    JsonNode trials = json(study).get("trials");

    assertThat(trials.get("count").asInt()).isEqualTo(4);
    assertThat(trials.get("number")).hasToString("[0,1,2,3]");
    assertThat(trials.get("state").asText()).isEqualTo("CFCR");
    assertThat(trials.get("values")).hasToString("[[0.25,0.5,1,null]]");
    assertThat(trials.get("metrics")).hasToString("{\"loss\":[3,null,\"Infinity\",null]}");
    assertThat(trials.get("failure"))
        .hasToString("{\"texts\":[\"diverged\"],\"rows\":[null,0,null,null]}");
  }

  @Test
  void aLongCurveIsThinnedAndKeepsItsEnds() throws IOException {
    List<Report> reports =
        IntStream.rangeClosed(1, 5000)
            .mapToObj(step -> new Report(0, step, Measurement.of("loss", 1.0 / step)))
            .toList();
    StudyAccount study =
        FakeAccount.of(FakeDescription.of("study"), SPACE)
            .trial(FakeKeptTrial.waiting(completed(0, 0.5, 2e-4).with(reports)))
            .build();

    JsonNode curve = json(study).get("closer").get(0);

    assertThat(curve.get("steps")).hasSize(100);
    assertThat(curve.get("steps").get(0).asInt()).isEqualTo(1);
    assertThat(curve.get("steps").get(99).asInt()).isEqualTo(5000);
    assertThat(curve.at("/metrics/loss/0/99").asDouble()).isEqualTo(2e-4);
  }

  @Test
  void theBestTrialsHaveTheCurvesOfAllRepeatsAndOthersOne() throws IOException {
    JsonNode study = json(SampleStudies.varied());

    assertThat(study.get("closer"))
        .hasSize(80)
        .anySatisfy(one -> assertThat(one.at("/metrics/validation.accuracy")).hasSize(3));
    assertThat(study.get("closer").findValues("metrics"))
        .filteredOn(metrics -> metrics.has("validation.loss"))
        .as("those with more than the goal are the best")
        .hasSize(20);
  }

  @Test
  void nothingInItCanEndItsElement() throws IOException {
    String hostile = text(SampleStudies.hostile());

    assertThat(hostile).doesNotContain("<").contains("\\u003C/script>");
    assertThat(new ObjectMapper().readTree(hostile).get("name").asText()).startsWith("</script>");
  }

  private static FakeTrial completed(int number, double rate, double loss) {
    return FakeTrial.complete(number, rate(rate), Measurement.of("loss", loss));
  }

  private static FakeKeptTrial complete(int number, double rate, double loss) {
    return FakeKeptTrial.waiting(completed(number, rate, loss));
  }
}
