package io.cultivar.runner.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.cultivar.api.run.StudyStore;
import io.cultivar.api.run.TrialExecutor;
import io.cultivar.runner.component.ComponentType;
import io.cultivar.runner.component.Registry;
import io.cultivar.runner.component.UnusableComponentException;
import io.cultivar.runner.experiment.ExperimentReader;
import io.cultivar.runner.plugin.Plugins;
import io.cultivar.runner.study.LocalExecutor;
import java.io.IOException;

/** Which part is made of which. */
final class RunnerModule extends AbstractModule {
  private final Options options;

  RunnerModule(Options options) {
    this.options = options;
  }

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    bind(Instance.class);
    bind(TrialExecutor.class).toInstance(new LocalExecutor());
    bind(Options.class).toInstance(options);
  }

  @Provides
  @Singleton
  Plugins plugins() {
    try {
      return Plugins.load(options.classPath(), options.pluginDirectories(), options.instances());
    } catch (UnusableComponentException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  @Provides
  @Singleton
  Registry registry(Plugins plugins) {
    return plugins.registry();
  }

  @Provides
  @Singleton
  ExperimentReader reader(Registry registry) {
    return new ExperimentReader(registry);
  }

  /** The store of the address, opened by the one kind of store that serves it. */
  @Provides
  @Singleton
  StudyPlace place(Registry registry) throws IOException {
    String url = options.store();
    for (ComponentType type : registry.all(StudyStore.class)) {
      StudyStore store = (StudyStore) type.createDefault();
      if (store.accepts(url)) {
        return new StudyPlace(store.open(url), store.durable());
      }
    }
    throw new IOException(
        "no store serves '"
            + url.replaceFirst("(//|\\?).*", "$1…")
            + "'; known: "
            + String.join(", ", registry.names(StudyStore.class)));
  }
}
