package io.cultivar.cli;

import picocli.CommandLine.Option;

/** Where studies are kept. Picocli fills the field. */
final class StoreOptions {
  @Option(
      names = "--store",
      paramLabel = "URL",
      description =
          "where studies are kept: jdbc:sqlite:FILE, jdbc:postgresql://HOST/DATABASE, or memory:"
              + " (default: CULTIVAR_STORE, else jdbc:sqlite:.cultivar/studies.db)",
      defaultValue = "${env:CULTIVAR_STORE:-jdbc:sqlite:.cultivar/studies.db}")
  private String url;

  StoreOptions() {}

  String url() {
    return url;
  }
}
