package io.cultivar.network.check;

import io.cultivar.api.component.Finding;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.network.layer.Dense;
import io.cultivar.network.layer.Layer;
import java.util.ArrayList;
import java.util.List;

/** Looks at the layers alone. */
final class LayerCheck {
  private LayerCheck() {}

  /** What makes it impossible to build a network of them. */
  static List<Finding> errors(List<Layer> layers) {
    List<Finding> findings = new ArrayList<>();
    int last = layers.size() - 1;
    if (layers.stream().noneMatch(Dense.class::isInstance)) {
      findings.add(Finding.error("layers", "there is no dense layer; the last must be one"));
    } else if (!(layers.get(last) instanceof Dense)) {
      findings.add(Finding.error(path(last), "the last layer must be dense"));
    }
    for (int i = 0; i < last; i++) {
      if (layers.get(i) instanceof Dense dense && dense.units().isEmpty()) {
        findings.add(
            Finding.error(
                path(i) + ".units", "units are required; only the last layer has the target's"));
      }
    }
    return findings;
  }

  /** What keeps them from learning. */
  static List<Finding> warnings(List<Layer> layers) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i) instanceof Dense dense) {
        warn(dense, path(i), findings);
      }
    }
    return findings;
  }

  /** The option that describes a layer. */
  static String path(int layer) {
    return "layers[" + layer + "]";
  }

  private static void warn(Dense dense, String path, List<Finding> findings) {
    if (!dense.activation().passesGradient()) {
      findings.add(
          Finding.warning(
              path + ".activation",
              "its derivative is 0 everywhere, so neither this layer nor those before it can learn;"
                  + " choose another activation, or a surrogate derivative if it has that option"));
    }
    if (!(dense.activation() instanceof ElementwiseActivation) && dense.units().orElse(2) == 1) {
      findings.add(
          Finding.warning(
              path + ".activation",
              "over a single unit it gives a constant, so nothing can be learned; choose sigmoid,"
                  + " or more units"));
    }
  }
}
