package io.cultivar.network.check;

import io.cultivar.api.component.Finding;
import io.cultivar.api.network.Interval;
import io.cultivar.api.study.StudyContext;
import io.cultivar.network.dataset.Fold;
import io.cultivar.network.dataset.OutputLayer;
import io.cultivar.network.dataset.Preparation;
import io.cultivar.network.dataset.PreparedData;
import io.cultivar.network.dataset.SharedData;
import io.cultivar.network.dataset.UnfitDataException;
import java.io.IOException;
import java.util.List;

/** Reads the data and looks at whether network and options fit them. */
final class DataCheck {
  private static final double TOLERANCE = 1e-5;

  private DataCheck() {}

  /** What does not fit. */
  static List<Finding> findings(Preparation preparation, StudyContext study) {
    try {
      return reachable(SharedData.of(preparation, study), preparation.targets().output());
    } catch (UnfitDataException e) {
      return List.of(Finding.error(e.option(), e.getMessage()));
    } catch (IOException e) {
      return List.of(Finding.error("data", e.getMessage()));
    }
  }

  private static List<Finding> reachable(PreparedData data, OutputLayer output) {
    Interval range = output.range();
    for (Fold fold : data.folds()) {
      for (float target : fold.train().targets()) {
        if (target < range.low() - TOLERANCE || target > range.high() + TOLERANCE) {
          return List.of(
              Finding.warning(
                  output.path() + ".activation",
                  "its outputs lie from "
                      + range.low()
                      + " to "
                      + range.high()
                      + " and cannot reach the target "
                      + target
                      + "; choose another activation or target-scaling: auto"));
        }
      }
    }
    return List.of();
  }
}
