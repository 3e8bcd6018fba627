package io.cultivar.runner.wiring;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Stage;
import io.cultivar.api.run.Studies;
import io.cultivar.api.run.TrialExecutor;
import io.cultivar.runner.experiment.ExperimentReader;
import io.cultivar.runner.plugin.Plugins;
import java.io.IOException;

/**
 * The parts of one instance, put together. Two instances share nothing.
 *
 * @param plugins the plugins and their components
 * @param reader reads experiments with these components
 * @param place where studies are kept
 * @param executor where trials run unless the experiment says otherwise
 * @param options what it was made of
 */
public record Instance(
    Plugins plugins,
    ExperimentReader reader,
    StudyPlace place,
    TrialExecutor executor,
    Options options)
    implements AutoCloseable {
  /** Takes the parts that Guice made. */
  @Inject
  public Instance {}

  /**
   * Puts an instance together.
   *
   * @throws IOException if the store cannot be opened; the message is meant for the user
   * @throws IllegalArgumentException if an instance given is no component
   */
  public static Instance create(Options options) throws IOException {
    try {
      return Guice.createInjector(Stage.PRODUCTION, new RunnerModule(options))
          .getInstance(Instance.class);
    } catch (CreationException e) {
      Throwable cause = e.getErrorMessages().iterator().next().getCause();
      if (cause instanceof IOException failure) {
        throw failure;
      }
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** The studies that are kept. */
  public Studies studies() {
    return place.studies();
  }

  @Override
  public void close() throws IOException {
    place.studies().close();
    plugins.close();
  }
}
