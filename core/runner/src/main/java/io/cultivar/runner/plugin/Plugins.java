package io.cultivar.runner.plugin;

import io.cultivar.runner.component.Plugin;
import io.cultivar.runner.component.Registry;
import io.cultivar.runner.component.UnusableComponentException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The plugins that were loaded and their components. Immutable; closing it closes their jars. */
public final class Plugins implements AutoCloseable {
  private final Registry registry;
  private final List<Plugin> loaded;
  private final List<String> warnings;
  private final List<Closeable> loaders;

  Plugins(Registry registry, List<Plugin> loaded, List<String> warnings, List<Closeable> loaders) {
    this.registry = registry;
    this.loaded = loaded;
    this.warnings = warnings;
    this.loaders = List.copyOf(loaders);
  }

  /**
   * Loads plugins: those on the class path, those in directories, and objects given as they are.
   *
   * @param classPath the loader whose class path is searched
   * @param directories directories of jars and of directories of jars
   * @param instances components made by the caller
   * @throws UnusableComponentException if an instance is no component
   */
  public static Plugins load(ClassLoader classPath, List<Path> directories, List<Object> instances)
      throws UnusableComponentException {
    Discovery discovery = new Discovery();
    new ClassPathPlugins(classPath, discovery).load();
    JarPlugins jars = new JarPlugins(classPath, discovery);
    directories.forEach(jars::load);
    Plugin own = new Plugin("embedded", "", "the embedding program");
    for (Object instance : instances) {
      discovery.addInstance(instance, own);
    }
    return discovery.result(jars.loaders());
  }

  /** All components. */
  public Registry registry() {
    return registry;
  }

  /** The plugins, in the order in which they were found. */
  public List<Plugin> loaded() {
    return loaded;
  }

  /** What was refused or is doubtful, a sentence each, meant for the user. */
  public List<String> warnings() {
    return warnings;
  }

  @Override
  public void close() throws IOException {
    for (Closeable loader : loaders) {
      loader.close();
    }
  }
}
