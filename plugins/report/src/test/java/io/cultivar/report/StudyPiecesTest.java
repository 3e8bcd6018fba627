package io.cultivar.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cultivar.api.dashboard.Laboratory.Progress;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.testkit.FakeLaboratory;
import io.cultivar.testkit.SampleStudies;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StudyPiecesTest {
  private final FakeLaboratory laboratory = new FakeLaboratory();

  @BeforeEach
  void fill() throws IOException {
    laboratory.with(SampleStudies.varied()).with(SampleStudies.hostile());
    laboratory.set("digits", Progress.RUNNING);
  }

  private StudyPieces digits() throws IOException {
    return StudyPieces.of(laboratory.account("digits"));
  }

  private static JsonNode since(StudyPieces now, StudyPieces before) throws IOException {
    StringWriter out = new StringWriter();
    now.writeSince(before, out);
    return new ObjectMapper().readTree("{\"x\":0" + out + "}");
  }

  @Test
  void allOfAStudyIsAChangeOfNothing() throws IOException {
    JsonNode whole = since(digits(), StudyPieces.NONE);

    assertThat(whole.get("trials")).hasSize(80);
    assertThat(whole.at("/trials/3/number").asInt()).isEqualTo(3);
    assertThat(whole.at("/trials/3/values")).hasSize(5);
    assertThat(whole.get("closer")).hasSize(80);
    assertThat(whole.at("/about/name").asText()).isEqualTo("digits");
    assertThat(whole.at("/about/trials").isMissingNode()).isTrue();
  }

  @Test
  void aChangeHoldsWhatHasChangedAndNothingElse() throws IOException {
    StudyPieces before = digits();
    laboratory.move("digits", 1);
    StudyPieces now = digits();

    JsonNode change = since(now, before);
    assertThat(change.get("trials").findValuesAsText("number")).containsExactly("78", "80");
    assertThat(change.get("closer").size()).isLessThan(20);
    assertThat(change.has("about")).isFalse();
    assertThat(since(now, now).get("trials")).isEmpty();
  }

  @Test
  void trialsMoveWithoutAllOfTheStudyBeingRead() throws IOException {
    StudyPieces before = digits();
    laboratory.move("digits", 3);
    List<KeptTrial> some = new ArrayList<>();
    laboratory.read("digits", Detail.RESULTS, before.settled(), Integer.MAX_VALUE, some::add);
    StudyPieces now = before.with(some);

    assertThat(before.settled()).as("the first that runs").isEqualTo(78);
    assertThat(some.get(0).number()).isEqualTo(78);
    assertThat(since(now, digits()).get("trials")).isEmpty();
    assertThat(since(digits(), now).get("trials")).isEmpty();
    assertThat(since(now, before).get("closer")).isEmpty();
    assertThat(now.settled()).isGreaterThan(78);
  }

  @Test
  void aTrialThatWasTakenBackIsMissedWithoutAllOfTheStudyBeingRead() throws IOException {
    StudyPieces before = digits();

    StudyPieces now = before.with(List.of());

    assertThat(now.follows(before)).isFalse();
    assertThat(before.follows(now)).isTrue();
  }

  @Test
  void aStudyThatHasForgottenATrialFollowsNothing() throws IOException {
    StudyPieces before = digits();
    laboratory.move("digits", 5);
    StudyPieces now = digits();

    assertThat(now.follows(before)).isTrue();
    assertThat(before.follows(now)).isFalse();
  }

  @Test
  void nothingInItIsMarkup() throws IOException {
    String name = SampleStudies.hostile().description().name();
    StringWriter out = new StringWriter();

    StudyPieces.of(laboratory.account(name)).writeSince(StudyPieces.NONE, out);

    assertThat(out.toString()).contains("script").doesNotContain("<");
  }
}
