package io.cultivar.runner.plugin;

import io.cultivar.api.Kinds;
import io.cultivar.runner.component.ComponentType;
import io.cultivar.runner.component.Plugin;
import io.cultivar.runner.component.UnusableComponentException;
import java.io.Closeable;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Loads plugins from directories: each jar is one, and each directory of jars. What is broken is
 * refused with the reason, and the rest go on.
 */
final class JarPlugins {
  private final ClassLoader api;
  private final Discovery discovery;
  private final List<Closeable> loaders = new ArrayList<>();

  JarPlugins(ClassLoader api, Discovery discovery) {
    this.api = api;
    this.discovery = discovery;
  }

  /** The loaders that were opened, to be closed in the end. */
  List<Closeable> loaders() {
    return loaders;
  }

  /** Loads all plugins of a directory, by name. */
  void load(Path directory) {
    if (!Files.isDirectory(directory)) {
      discovery.warn(
          directory
              + (Files.exists(directory)
                  ? ": is not a directory; name the directory that the plugin's jar is in"
                  : ": there is no such plugin directory; nothing is loaded from it"));
      return;
    }
    for (Path entry : sorted(directory)) {
      List<Path> jars = Files.isDirectory(entry) ? jars(entry) : jar(entry);
      if (!jars.isEmpty()) {
        loadPlugin(entry, jars);
      }
    }
  }

  private void loadPlugin(Path location, List<Path> jars) {
    try {
      PluginManifest manifest = manifest(location, jars);
      checkApi(manifest);
      checkId(manifest);
      Plugin plugin = new Plugin(manifest.id(), manifest.version(), location.toString());
      PluginClassLoader loader = new PluginClassLoader(manifest.id(), urls(jars), api);
      loaders.add(loader);
      discovery.add(plugin, components(loader, plugin));
    } catch (IOException e) {
      refuse(
          location,
          "it cannot be read as a jar: " + e.getMessage() + "; copy it here again, or remove it");
    } catch (UnusableComponentException e) {
      refuse(location, e.getMessage());
    } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      refuse(
          location,
          "its classes cannot be loaded: "
              + reason
              + "; get a jar that holds all that it needs, or remove it");
    }
  }

  private void refuse(Path location, String reason) {
    discovery.warn(location + ": refused: " + reason);
  }

  private static PluginManifest manifest(Path location, List<Path> jars)
      throws IOException, UnusableComponentException {
    List<PluginManifest> manifests = new ArrayList<>();
    for (Path jar : jars) {
      PluginManifest.read(jar).ifPresent(manifests::add);
    }
    if (manifests.size() == 1) {
      return manifests.get(0);
    }
    throw new UnusableComponentException(
        manifests.isEmpty()
            ? "no manifest in "
                + location.getFileName()
                + " has a Plugin-Id; add Plugin-Id, Plugin-Version and Plugin-Api: "
                + ApiVersion.CURRENT
            : "several of its jars have a Plugin-Id, and a directory is one plugin; give each"
                + " plugin a directory of its own");
  }

  private static void checkApi(PluginManifest manifest) throws UnusableComponentException {
    ApiVersion wanted =
        ApiVersion.parse(manifest.api())
            .orElseThrow(
                () ->
                    new UnusableComponentException(
                        "its manifest's Plugin-Api is '"
                            + manifest.api()
                            + "'; it must name the api it was built for, such as "
                            + ApiVersion.CURRENT));
    if (!ApiVersion.CURRENT.runs(wanted)) {
      throw new UnusableComponentException(
          "it was built for api "
              + wanted
              + ", and this Cultivar has api "
              + ApiVersion.CURRENT
              + "; "
              + (wanted.major() < ApiVersion.CURRENT.major()
                  ? "get a newer version of the plugin"
                  : "get a newer Cultivar, or an older version of the plugin"));
    }
  }

  private void checkId(PluginManifest manifest) throws UnusableComponentException {
    Optional<Plugin> taken = discovery.plugin(manifest.id());
    if (taken.isPresent()) {
      throw new UnusableComponentException(
          "its Plugin-Id '"
              + manifest.id()
              + "' is taken by "
              + taken.get().location()
              + "; remove one of the two, or give it another Plugin-Id");
    }
  }

  private static Map<Class<?>, List<ComponentType>> components(
      PluginClassLoader loader, Plugin plugin) throws UnusableComponentException {
    Map<Class<?>, List<ComponentType>> found = new LinkedHashMap<>();
    for (Class<?> kind : Kinds.ALL) {
      List<ComponentType> types = new ArrayList<>();
      for (ServiceLoader.Provider<?> provider :
          ServiceLoader.load(kind, loader).stream().toList()) {
        types.add(ComponentType.of(provider.type(), plugin));
      }
      if (!types.isEmpty()) {
        found.put(kind, types);
      }
    }
    if (found.isEmpty()) {
      throw new UnusableComponentException(
          "it provides nothing; add a file META-INF/services/<interface> that names its classes");
    }
    return found;
  }

  private List<Path> sorted(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      discovery.warn(directory + ": cannot be listed: " + e.getMessage());
      return List.of();
    }
  }

  private List<Path> jars(Path directory) {
    return sorted(directory).stream().flatMap(entry -> jar(entry).stream()).toList();
  }

  private static List<Path> jar(Path file) {
    return file.toString().endsWith(".jar") && Files.isRegularFile(file)
        ? List.of(file)
        : List.of();
  }

  private static URL[] urls(List<Path> jars) throws MalformedURLException {
    URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = jars.get(i).toUri().toURL();
    }
    return urls;
  }
}
