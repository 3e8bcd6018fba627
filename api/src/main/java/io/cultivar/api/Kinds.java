package io.cultivar.api;

import io.cultivar.api.component.Kind;
import io.cultivar.api.dashboard.Dashboard;
import io.cultivar.api.data.DataSource;
import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Initializer;
import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Loss;
import io.cultivar.api.network.Metric;
import io.cultivar.api.network.Optimizer;
import io.cultivar.api.network.Schedule;
import io.cultivar.api.report.ReportFormat;
import io.cultivar.api.run.StudyListener;
import io.cultivar.api.run.StudyStore;
import io.cultivar.api.run.TrialExecutor;
import io.cultivar.api.search.Importance;
import io.cultivar.api.search.Pruner;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.study.Objective;
import java.util.List;

/** Everything that can be extended: reading this list is knowing what a plugin can add. */
public final class Kinds {
  /** The service interfaces, each annotated with {@link Kind}, in the order of listings. */
  public static final List<Class<?>> ALL =
      List.of(
          Objective.class,
          DataSource.class,
          Activation.class,
          Loss.class,
          Initializer.class,
          Optimizer.class,
          Schedule.class,
          Metric.class,
          Kernels.class,
          SearchStrategy.class,
          Pruner.class,
          Importance.class,
          TrialExecutor.class,
          StudyStore.class,
          StudyListener.class,
          ReportFormat.class,
          Dashboard.class);

  private Kinds() {}
}
