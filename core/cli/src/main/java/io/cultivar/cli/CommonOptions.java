package io.cultivar.cli;

import io.cultivar.runner.Cultivar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that all commands understand. Picocli fills the fields. */
final class CommonOptions {
  @Option(
      names = "--plugins",
      paramLabel = "DIR",
      description = "load plugin jars from a directory; can be given several times")
  private List<Path> plugins = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default), or json: one object a line")
  private Format format = Format.TEXT;

  @Option(
      names = {"-q", "--quiet"},
      description = "no progress, and of the result only the best")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "also say what was loaded, and every option of the best trial")
  private boolean verbose;

  /** How results are written. */
  enum Format {
    TEXT,
    JSON
  }

  CommonOptions() {}

  boolean json() {
    return format == Format.JSON;
  }

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose;
  }

  /** An instance that keeps nothing. */
  Cultivar cultivar(Console console) throws IOException {
    return cultivar(console, 1, "memory:");
  }

  /** An instance with the plugins that were asked for; what was refused is told. */
  Cultivar cultivar(Console console, int workers, String store) throws IOException {
    Cultivar.Builder builder = Cultivar.builder().workers(workers).store(store);
    for (Path directory : plugins) {
      if (!Files.isDirectory(directory)) {
        throw new UserException("--plugins " + directory + ": there is no such directory");
      }
      builder.plugins(directory);
    }
    Cultivar cultivar = builder.build();
    cultivar.plugins().warnings().forEach(warning -> console.err().println("plugin " + warning));
    if (verbose) {
      cultivar
          .plugins()
          .loaded()
          .forEach(p -> console.err().println("loaded " + p.id() + " " + p.version()));
    }
    return cultivar;
  }
}
