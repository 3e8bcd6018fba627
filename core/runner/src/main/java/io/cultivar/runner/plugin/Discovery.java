package io.cultivar.runner.plugin;

import io.cultivar.api.Kinds;
import io.cultivar.runner.component.ComponentType;
import io.cultivar.runner.component.Plugin;
import io.cultivar.runner.component.Registry;
import io.cultivar.runner.component.UnusableComponentException;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found: components by interface, and what was refused, with the reasons. Not thread-safe
 * while it is filled.
 */
final class Discovery {
  private final Map<Class<?>, List<ComponentType>> components = new LinkedHashMap<>();
  private final List<Plugin> plugins = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  Discovery() {
    Kinds.ALL.forEach(kind -> components.put(kind, new ArrayList<>()));
  }

  /** Adds a plugin with its components by interface. */
  void add(Plugin plugin, Map<Class<?>, List<ComponentType>> found) {
    if (!plugins.contains(plugin)) {
      plugins.add(plugin);
    }
    found.forEach(
        (kind, types) -> {
          types.forEach(type -> warnIfTaken(kind, type));
          components.get(kind).addAll(types);
        });
  }

  /** Adds an object as a component of each service interface that it implements. */
  void addInstance(Object instance, Plugin plugin) throws UnusableComponentException {
    Map<Class<?>, List<ComponentType>> found = new LinkedHashMap<>();
    for (Class<?> kind : Kinds.ALL) {
      if (kind.isInstance(instance)) {
        found.put(kind, List.of(ComponentType.of(instance, plugin)));
      }
    }
    if (found.isEmpty()) {
      throw new UnusableComponentException(
          instance.getClass().getName()
              + " implements none of the service interfaces of io.cultivar.api.Kinds");
    }
    add(plugin, found);
  }

  /** Notes that something was refused, or is doubtful. */
  void warn(String text) {
    warnings.add(text);
  }

  /** The plugin of an id that is already there. */
  Optional<Plugin> plugin(String id) {
    return plugins.stream().filter(plugin -> plugin.id().equals(id)).findFirst();
  }

  private void warnIfTaken(Class<?> kind, ComponentType type) {
    for (ComponentType other : components.get(kind)) {
      if (other.name().equals(type.name())) {
        warn(
            "two components are named '"
                + type.name()
                + "' ("
                + Registry.kindName(kind)
                + "): one in "
                + other.plugin().location()
                + ", one in "
                + type.plugin().location()
                + "; name one of them as "
                + other.plugin().id()
                + ":"
                + other.name()
                + " or "
                + type.plugin().id()
                + ":"
                + type.name()
                + ", or remove a jar");
      }
    }
  }

  /** All that was found. */
  Plugins result(List<Closeable> loaders) {
    return new Plugins(
        new Registry(components), List.copyOf(plugins), List.copyOf(warnings), loaders);
  }
}
