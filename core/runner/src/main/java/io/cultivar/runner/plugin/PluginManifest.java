package io.cultivar.runner.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * What a plugin's jar says of itself.
 *
 * @param id {@code Plugin-Id}
 * @param version {@code Plugin-Version}, or empty
 * @param api {@code Plugin-Api}, the version of the api that it was made for, or empty
 */
record PluginManifest(String id, String version, String api) {
  /** Reads a jar, or gives empty where it has no {@code Plugin-Id}. */
  static Optional<PluginManifest> read(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      Attributes main = manifest == null ? new Attributes() : manifest.getMainAttributes();
      String id = main.getValue("Plugin-Id");
      if (id == null || id.isBlank()) {
        return Optional.empty();
      }
      return Optional.of(
          new PluginManifest(id.strip(), text(main, "Plugin-Version"), text(main, "Plugin-Api")));
    }
  }

  private static String text(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    return value == null ? "" : value.strip();
  }
}
