package io.cultivar.report.dashboard;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cultivar.api.dashboard.Laboratory;
import io.cultivar.api.dashboard.Laboratory.Comparison;
import io.cultivar.api.report.Standing;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.run.StudySummary;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.report.CurveJson;
import io.cultivar.report.StandingJson;
import java.io.IOException;
import java.util.List;

/** How studies compare, as JSON: in words, and what their charts are drawn from. */
final class ComparisonJson {
  /** More studies cannot be told apart in one chart. */
  private static final int DRAWN = 6;

  private static final int METRICS = 4;
  private static final int REPEATS = 30;

  private final Laboratory laboratory;

  ComparisonJson(Laboratory laboratory) {
    this.laboratory = laboratory;
  }

  /** The winners of studies compared; the first of them with what was measured. */
  String of(List<String> studies) throws IOException {
    Comparison comparison = laboratory.compare(studies);
    Goal goal = goal(comparison.studies());
    return Json.text(
        json -> {
          json.writeStartObject();
          json.writeStringField("metric", goal.metric());
          json.writeBooleanField("maximize", goal.direction() == Direction.MAXIMIZE);
          json.writeArrayFieldStart("sentences");
          for (String sentence : comparison.sentences()) {
            json.writeString(sentence);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("standings");
          for (int i = 0; i < comparison.standings().size(); i++) {
            json.writeStartObject();
            json.writeStringField("study", comparison.studies().get(i));
            StandingJson.fields(json, comparison.standings().get(i));
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("drawn");
          for (int i = 0; i < Math.min(DRAWN, comparison.standings().size()); i++) {
            write(json, comparison.studies().get(i), goal, comparison.standings().get(i));
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** The first goal, which all have in common. */
  private Goal goal(List<String> studies) throws IOException {
    for (StudySummary summary : laboratory.studies()) {
      if (studies.contains(summary.description().name())) {
        return summary.description().goals().get(0);
      }
    }
    throw new IOException("there are no such studies any more");
  }

  private void write(JsonGenerator json, String study, Goal goal, Standing winner)
      throws IOException {
    StudyResults results = new StudyResults(goal);
    laboratory.read(study, Detail.RESULTS, 0, Integer.MAX_VALUE, results::add);
    json.writeStartObject();
    json.writeStringField("study", study);
    results.write(json);
    json.writeFieldName("curves");
    curves(json, study, winner.trial(), new CurveJson(goal.metric(), METRICS, REPEATS));
    json.writeEndObject();
  }

  /** The curves of one trial, or null where it is not there any more. */
  private void curves(JsonGenerator json, String study, int trial, CurveJson curves)
      throws IOException {
    KeptTrial[] found = new KeptTrial[1];
    laboratory.read(study, Detail.REPORTS, trial, trial, one -> found[0] = one);
    if (found[0] == null) {
      json.writeNull();
    } else {
      curves.write(json, found[0]);
    }
  }
}
