package io.cultivar.runner;

import io.cultivar.runner.wiring.Instance;
import io.cultivar.runner.wiring.Options;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts an instance together. Not thread-safe. */
public final class CultivarBuilder {
  private final List<Path> pluginDirectories = new ArrayList<>();
  private final List<Object> instances = new ArrayList<>();
  private ClassLoader classPath = Cultivar.class.getClassLoader();
  private String store = "memory:";
  private int workers = Runtime.getRuntime().availableProcessors();

  CultivarBuilder() {}

  /** Adds a directory of plugin jars. */
  public CultivarBuilder plugins(Path directory) {
    pluginDirectories.add(directory);
    return this;
  }

  /** Uses the plugins on a loader's class path instead of those beside this class. */
  public CultivarBuilder classPath(ClassLoader loader) {
    classPath = loader;
    return this;
  }

  /**
   * Adds a component. A record with {@code @Component} is found by its name and its values are the
   * defaults; any other object is found by the kebab-case name of its class.
   */
  public CultivarBuilder with(Object component) {
    instances.add(component);
    return this;
  }

  /** Keeps studies at an address; in memory if not said. */
  public CultivarBuilder store(String url) {
    store = url;
    return this;
  }

  /** Runs so many evaluations at once; as many as there are cores if not said. */
  public CultivarBuilder workers(int number) {
    workers = number;
    return this;
  }

  /**
   * Loads the plugins and opens the store.
   *
   * @throws IOException if the store cannot be opened
   * @throws IllegalArgumentException if something given cannot be used
   */
  public Cultivar build() throws IOException {
    return new Cultivar(
        Instance.create(new Options(classPath, pluginDirectories, instances, store, workers)));
  }
}
