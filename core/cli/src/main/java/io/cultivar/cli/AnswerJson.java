package io.cultivar.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cultivar.api.report.Estimate;
import io.cultivar.api.report.Standing;
import io.cultivar.api.space.Value;
import io.cultivar.runner.account.Answer;
import io.cultivar.runner.account.Candidate;
import java.io.IOException;
import java.util.Map;

/** Writes as JSON how candidates stand. */
final class AnswerJson {
  private AnswerJson() {}

  /** An answer on one line. */
  static String of(Answer answer) {
    return StudyJson.line(
        json -> {
          json.writeStringField("event", "answer");
          fields(json, answer);
        });
  }

  /** The fields of an answer. */
  static void fields(JsonGenerator json, Answer answer) throws IOException {
    json.writeStringField("goal", answer.goal().metric());
    json.writeArrayFieldStart("sentences");
    for (String sentence : answer.sentences()) {
      json.writeString(sentence);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("standings");
    for (int i = 0; i < answer.standings().size(); i++) {
      write(json, answer.ranked().get(i), answer.standings().get(i));
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Candidate candidate, Standing standing)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("study", candidate.study());
    json.writeNumberField("trial", standing.trial());
    json.writeStringField("verdict", StudyJson.lower(standing.verdict()));
    json.writeNumberField("measured", standing.measured());
    estimate(json, "mean", standing.mean());
    if (standing.behind().isPresent()) {
      estimate(json, "behind", standing.behind().get());
    }
    if (standing.p().isPresent()) {
      json.writeNumberField("p", standing.p().getAsDouble());
    }
    json.writeObjectFieldStart("values");
    for (Map.Entry<String, Value> value : candidate.values().asMap().entrySet()) {
      json.writeFieldName(value.getKey());
      StudyJson.value(json, value.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A number with the ends of its interval, where it has one. */
  private static void estimate(JsonGenerator json, String name, Estimate estimate)
      throws IOException {
    json.writeNumberField(name, estimate.value());
    if (Double.isFinite(estimate.low()) && Double.isFinite(estimate.high())) {
      json.writeArrayFieldStart(name + "-interval");
      json.writeNumber(estimate.low());
      json.writeNumber(estimate.high());
      json.writeEndArray();
    }
  }
}
