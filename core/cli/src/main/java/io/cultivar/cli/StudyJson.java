package io.cultivar.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.cultivar.api.run.StudySummary;
import io.cultivar.api.space.Value;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.account.Account;
import io.cultivar.runner.account.Answer;
import io.cultivar.runner.experiment.Experiment;
import io.cultivar.runner.problem.Printable;
import io.cultivar.runner.study.StudyResult;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes studies and trials as JSON, each on one line. */
final class StudyJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private StudyJson() {}

  /** Writes the fields of an object. */
  @FunctionalInterface
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  /** An object on one line. */
  static String line(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    // JSON does not escape all that a terminal would obey.
    return Printable.text(text.toString());
  }

  /** A trial that has ended, with the seconds it took where they are known. */
  static String trial(Trial trial, OptionalDouble seconds) {
    return line(
        json -> {
          json.writeStringField("event", "trial");
          trialFields(json, trial);
          if (seconds.isPresent()) {
            json.writeNumberField("seconds", Math.round(seconds.getAsDouble() * 1000) / 1000.0);
          }
        });
  }

  /** A study that was run, how that ended, and what follows. */
  static String study(Tally study, StudyResult.End end, Answer answer) {
    return line(
        json -> {
          studyFields(json, study, Optional.of(end));
          answerFields(json, answer);
        });
  }

  /** A study that is kept, and what follows from it; nothing where that cannot be told here. */
  static String study(Tally study, Optional<Account> account) {
    return line(
        json -> {
          studyFields(json, study, Optional.empty());
          if (account.isPresent()) {
            answerFields(json, account.get().conclusion());
            importanceFields(json, account.get().importances());
            json.writeArrayFieldStart("remarks");
            for (String remark : account.get().remarks()) {
              json.writeString(remark);
            }
            json.writeEndArray();
          }
        });
  }

  private static void answerFields(JsonGenerator json, Answer answer) throws IOException {
    json.writeObjectFieldStart("answer");
    AnswerJson.fields(json, answer);
    json.writeEndObject();
  }

  private static void studyFields(JsonGenerator json, Tally study, Optional<StudyResult.End> end)
      throws IOException {
    json.writeStringField("event", "study");
    json.writeStringField("name", study.name());
    if (end.isPresent()) {
      json.writeStringField("end", lower(end.get()));
    }
    json.writeNumberField("trials", study.trials());
    for (Trial.State state : Trial.State.values()) {
      if (state != Trial.State.RUNNING) {
        json.writeNumberField(lower(state), study.count(state));
      }
    }
    if (study.best().isPresent()) {
      json.writeObjectFieldStart("best");
      trialFields(json, study.best().get());
      json.writeEndObject();
    }
    if (!study.failures().isEmpty()) {
      failureFields(json, study.failures());
    }
  }

  private static void failureFields(JsonGenerator json, List<FailureGroups.Group> failures)
      throws IOException {
    json.writeArrayFieldStart("failures");
    for (FailureGroups.Group group : failures) {
      json.writeStartObject();
      json.writeNumberField("count", group.count());
      json.writeStringField("reason", group.reason());
      json.writeNumberField("trial", group.trial());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void importanceFields(
      JsonGenerator json, Map<String, Map<String, Double>> importances) throws IOException {
    json.writeObjectFieldStart("importance");
    for (Map.Entry<String, Map<String, Double>> each : importances.entrySet()) {
      json.writeObjectFieldStart(each.getKey());
      for (Map.Entry<String, Double> share : each.getValue().entrySet()) {
        json.writeFieldName(share.getKey());
        number(json, share.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** A study among others. */
  static String summary(StudySummary study) {
    Goal goal = study.description().goals().get(0);
    return line(
        json -> {
          json.writeStringField("event", "study");
          json.writeStringField("name", study.description().name());
          for (Trial.State state : Trial.State.values()) {
            json.writeNumberField(lower(state), study.trials().get(state));
          }
          json.writeStringField(lower(goal.direction()), goal.metric());
          if (study.best().isPresent()) {
            json.writeNumberField("best", study.best().getAsDouble());
          }
          json.writeStringField("started", study.description().started().toString());
          json.writeStringField("changed", study.changed().toString());
        });
  }

  /** What was asked of a study, and of how many workers. */
  static String asked(Asking asking) {
    return line(
        json -> {
          json.writeStringField("event", "asked");
          json.writeStringField("name", asking.study());
          json.writeStringField("request", asking.request().toString());
          json.writeNumberField("workers", asking.workers());
        });
  }

  /** An experiment without problems. */
  static String checked(Experiment experiment) {
    return line(
        json -> {
          json.writeStringField("event", "check");
          json.writeStringField("name", experiment.plan().name());
          json.writeNumberField(
              "parameters", experiment.plan().search().space().parameters().size());
          json.writeNumberField("warnings", experiment.warnings().size());
          Optional<String> explanation = experiment.plan().explanation();
          if (explanation.isPresent()) {
            json.writeStringField("strategy", explanation.get());
          }
        });
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static void trialFields(JsonGenerator json, Trial trial) throws IOException {
    json.writeNumberField("number", trial.number());
    json.writeStringField("state", lower(trial.state()));
    json.writeObjectFieldStart("values");
    for (Map.Entry<String, Value> entry : trial.values().asMap().entrySet()) {
      json.writeFieldName(entry.getKey());
      value(json, entry.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("metrics");
    for (Map.Entry<String, Double> metric : trial.metrics().asMap().entrySet()) {
      json.writeFieldName(metric.getKey());
      number(json, metric.getValue());
    }
    json.writeEndObject();
    if (trial.failure().isPresent()) {
      json.writeStringField("failure", trial.failure().get());
    }
  }

  static void value(JsonGenerator json, Value value) throws IOException {
    if (value instanceof Value.Real real) {
      json.writeNumber(real.value());
    } else if (value instanceof Value.Int whole) {
      json.writeNumber(whole.value());
    } else {
      json.writeString(value.toString());
    }
  }

  /** JSON has no NaN and no infinity: they are null. */
  private static void number(JsonGenerator json, double number) throws IOException {
    if (Double.isFinite(number)) {
      json.writeNumber(number);
    } else {
      json.writeNull();
    }
  }
}
