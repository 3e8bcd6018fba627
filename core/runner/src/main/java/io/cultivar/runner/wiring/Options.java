package io.cultivar.runner.wiring;

import java.nio.file.Path;
import java.util.List;

/**
 * What an instance is made of.
 *
 * @param classPath the loader whose class path is searched for plugins
 * @param pluginDirectories directories of plugin jars
 * @param instances components made by the embedding program
 * @param store the address of the place where studies are kept
 * @param workers how many evaluations run at once
 */
public record Options(
    ClassLoader classPath,
    List<Path> pluginDirectories,
    List<Object> instances,
    String store,
    int workers) {
  /** Copies the lists and checks the number of workers. */
  public Options {
    pluginDirectories = List.copyOf(pluginDirectories);
    instances = List.copyOf(instances);
    if (workers < 1) {
      throw new IllegalArgumentException("workers must be >= 1, was " + workers);
    }
  }
}
