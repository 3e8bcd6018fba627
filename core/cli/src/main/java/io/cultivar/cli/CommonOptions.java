package io.cultivar.cli;

import io.cultivar.runner.Cultivar;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that all commands understand. Picocli fills the fields. */
final class CommonOptions {
  @Mixin private PluginOptions plugins;

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
    Cultivar cultivar = plugins.cultivar(console, workers, store);
    if (verbose) {
      cultivar.plugins().loaded().forEach(p -> console.say("loaded " + p.id() + " " + p.version()));
    }
    return cultivar;
  }
}
