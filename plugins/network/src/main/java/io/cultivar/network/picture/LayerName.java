package io.cultivar.network.picture;

import io.cultivar.api.component.Component;
import io.cultivar.network.layer.Dense;
import io.cultivar.network.training.PlacedLayer;

/** What layers are called, such as {@code dense, tanh}. */
public final class LayerName {
  private LayerName() {}

  /** The name of a layer: what it is, and its activation if it has one. */
  public static String of(PlacedLayer placed) {
    String name = component(placed.layer());
    return placed.layer() instanceof Dense dense
        ? name + ", " + component(dense.activation())
        : name;
  }

  private static String component(Object value) {
    Component component = value.getClass().getAnnotation(Component.class);
    return component == null ? value.getClass().getSimpleName() : component.name();
  }
}
