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
      try {
        ServiceLoader.load(kind, loader).stream().forEach(provider -> add(kind, provider.type()));
      } catch (ServiceConfigurationError e) {
        discovery.warn("a plugin on the class path is refused: " + e.getMessage());
      }
    }
    found.forEach(discovery::add);
  }

  private void add(Class<?> kind, Class<?> type) {
    Plugin plugin = byLocation.computeIfAbsent(location(type), ClassPathPlugins::plugin);
    try {
      found
          .computeIfAbsent(plugin, p -> new LinkedHashMap<>())
          .computeIfAbsent(kind, k -> new ArrayList<>())
          .add(ComponentType.of(type, plugin));
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
