package io.cultivar.cli;

import io.cultivar.runner.Cultivar;
import io.cultivar.runner.CultivarBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which plugins are loaded beside those that ship. Picocli fills the field. */
final class PluginOptions {
  @Option(
      names = "--plugins",
      paramLabel = "DIR",
      description = "load plugin jars from a directory; can be given several times")
  private List<Path> plugins = new ArrayList<>();

  PluginOptions() {}

  /** An instance with these plugins; what was refused is told. */
  Cultivar cultivar(Console console, int workers, String store) throws IOException {
    CultivarBuilder builder = Cultivar.builder().workers(workers).store(store);
    for (Path directory : plugins) {
      if (!Files.isDirectory(directory)) {
        throw new UserException("--plugins " + directory + ": there is no such directory");
      }
      builder.plugins(directory);
    }
    Cultivar cultivar = builder.build();
    cultivar.plugins().warnings().forEach(warning -> console.say("plugin " + warning));
    return cultivar;
  }
}
