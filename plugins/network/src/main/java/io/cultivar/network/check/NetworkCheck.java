package io.cultivar.network.check;

import io.cultivar.api.component.Finding;
import io.cultivar.api.network.Loss;
import io.cultivar.api.study.StudyContext;
import io.cultivar.network.dataset.Preparation;
import io.cultivar.network.layer.Layer;
import io.cultivar.network.training.EarlyStopping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Looks for what cannot run and for what is unlikely to learn. The data are read only if all else
 * can run.
 *
 * @param layers the layers
 * @param loss the loss
 * @param earlyStopping when to end early, if ever
 * @param reported the names of what is measured on the way
 */
public record NetworkCheck(
    List<Layer> layers, Loss loss, Optional<EarlyStopping> earlyStopping, Set<String> reported) {
  /**
   * All that was found.
   *
   * @param preparation how data are prepared, asked for only if the layers can run
   * @param study what shares the data with the trials
   */
  public List<Finding> findings(Supplier<Preparation> preparation, StudyContext study) {
    List<Finding> findings = new ArrayList<>(LayerCheck.errors(layers));
    earlyStopping.ifPresent(stopping -> checkWatched(stopping.metric(), findings));
    if (!findings.isEmpty()) {
      return findings;
    }
    findings.addAll(LayerCheck.warnings(layers));
    findings.addAll(OutputCheck.warnings(layers, loss));
    findings.addAll(DataCheck.findings(preparation.get(), study));
    return findings;
  }

  private void checkWatched(String watched, List<Finding> findings) {
    if (!reported.contains(watched)) {
      findings.add(
          Finding.error(
              "early-stopping.metric",
              "'"
                  + watched
                  + "' is not measured after each epoch; what is: "
                  + String.join(", ", reported)));
    }
  }
}
