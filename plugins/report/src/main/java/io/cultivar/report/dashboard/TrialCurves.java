package io.cultivar.report.dashboard;

import io.cultivar.api.dashboard.Laboratory;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.report.CurveJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What one trial has reported, as JSON: all its metrics, in all its repeats. */
final class TrialCurves {
  private static final int METRICS = 16;
  private static final int REPEATS = 60;

  private final Laboratory laboratory;

  TrialCurves(Laboratory laboratory) {
    this.laboratory = laboratory;
  }

  /**
   * The curves of a trial of a study.
   *
   * @param metric which comes first, if the trial reported it
   */
  String of(String study, int trial, String metric) throws IOException {
    List<KeptTrial> found = new ArrayList<>();
    laboratory.read(study, Detail.REPORTS, trial, trial, found::add);
    if (found.isEmpty()) {
      throw new IOException("there is no trial " + trial + " of " + study);
    }
    CurveJson curves = new CurveJson(metric, METRICS, REPEATS);
    return Json.text(json -> curves.write(json, found.get(0)));
  }
}
