package io.cultivar.runner.plugin;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * Loads the classes of one plugin. It sees the JDK, its own jars, and of Cultivar only the api; so
 * a plugin can bring any version of any library.
 */
final class PluginClassLoader extends URLClassLoader {
  /** The one prefix that plugins and the runner share. */
  static final String SHARED = "io.cultivar.api.";

  static {
    registerAsParallelCapable();
  }

  private final ClassLoader api;

  /**
   * A loader of jars.
   *
   * @param id the plugin's name, shown in stack traces
   * @param jars what it loads from
   * @param api where the api comes from
   */
  PluginClassLoader(String id, URL[] jars, ClassLoader api) {
    super(id, jars, ClassLoader.getPlatformClassLoader());
    this.api = api;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return name.startsWith(SHARED) ? api.loadClass(name) : super.loadClass(name, resolve);
  }
}
