package io.cultivar.cli;

import picocli.CommandLine.Option;

/** How many evaluations run at once. Picocli fills the field. */
final class WorkerOptions {
  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "how many evaluations run at once (default: the cores); never changes a result")
  private int workers = Runtime.getRuntime().availableProcessors();

  WorkerOptions() {}

  int count() {
    if (workers < 1) {
      throw new UserException("--workers must be at least 1, was " + workers);
    }
    return workers;
  }
}
