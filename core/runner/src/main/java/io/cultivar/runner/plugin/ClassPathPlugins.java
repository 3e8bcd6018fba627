package io.cultivar.runner.plugin;

import io.cultivar.api.Kinds;
import io.cultivar.runner.component.ComponentType;
import io.cultivar.runner.component.Plugin;
import io.cultivar.runner.component.UnusableComponentException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds the plugins of a class path: each jar that has providers is one. */
final class ClassPathPlugins {
  private final ClassLoader loader;
  private final Discovery discovery;
  private final Map<String, Plugin> byLocation = new HashMap<>();
  private final Map<Plugin, Map<Class<?>, List<ComponentType>>> found = new LinkedHashMap<>();

  ClassPathPlugins(ClassLoader loader, Discovery discovery) {
    this.loader = loader;
    this.discovery = discovery;
  }

  void load() {
    for (Class<?> kind : Kinds.ALL) {
      loadKind(kind, ServiceLoader.load(kind, loader).stream().iterator());
    }
    found.forEach(discovery::add);
  }

  /** Goes on after a broken service line: the others are as good as before. */
  private void loadKind(Class<?> kind, Iterator<? extends ServiceLoader.Provider<?>> providers) {
    boolean more = true;
    while (more) {
      try {
        more = providers.hasNext();
        if (more) {
          add(kind, providers.next().type());
        }
      } catch (ServiceConfigurationError | LinkageError e) {
        discovery.warn(
            "a component on the class path is refused: "
                + e.getMessage()
                + "; mend the jar that names it, or remove it");
      }
    }
  }

  private void add(Class<?> kind, Class<?> type) {
    Plugin plugin = byLocation.computeIfAbsent(location(type), ClassPathPlugins::plugin);
    try {
      ComponentType component = ComponentType.of(type, plugin);
      found
          .computeIfAbsent(plugin, p -> new LinkedHashMap<>())
          .computeIfAbsent(kind, k -> new ArrayList<>())
          .add(component);
    } catch (UnusableComponentException e) {
      discovery.warn(plugin.location() + ": refused: " + e.getMessage());
    }
  }

  private static String location(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return "the class path";
    }
    try {
      return Path.of(source.getLocation().toURI()).toString();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return source.getLocation().toString();
    }
  }

  private static Plugin plugin(String location) {
    Path path = Path.of(location);
    String file = path.getFileName() == null ? location : path.getFileName().toString();
    String id = file.replaceFirst("-\\d.*", "").replaceFirst("\\.jar$", "");
    try {
      if (Files.isRegularFile(path)) {
        return PluginManifest.read(path)
            .map(manifest -> new Plugin(manifest.id(), manifest.version(), location))
            .orElse(new Plugin(id, "", location));
      }
    } catch (IOException e) {
      return new Plugin(id, "", location);
    }
    return new Plugin(id, "", location);
  }
}
