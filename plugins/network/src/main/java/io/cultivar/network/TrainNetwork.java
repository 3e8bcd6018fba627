package io.cultivar.network;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Finding;
import io.cultivar.api.component.Option;
import io.cultivar.api.data.DataSource;
import io.cultivar.api.network.Loss;
import io.cultivar.api.network.Metric;
import io.cultivar.api.network.Optimizer;
import io.cultivar.api.network.Schedule;
import io.cultivar.api.study.GroupObjective;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.StudyContext;
import io.cultivar.api.study.TrialContext;
import io.cultivar.network.check.NetworkCheck;
import io.cultivar.network.dataset.ClassWeights;
import io.cultivar.network.dataset.Inputs;
import io.cultivar.network.dataset.OutputLayer;
import io.cultivar.network.dataset.Preparation;
import io.cultivar.network.dataset.Split;
import io.cultivar.network.dataset.TargetOptions;
import io.cultivar.network.dataset.TargetScaling;
import io.cultivar.network.layer.Dense;
import io.cultivar.network.layer.Layer;
import io.cultivar.network.optimizer.Sgd;
import io.cultivar.network.schedule.Constant;
import io.cultivar.network.training.BatchSize;
import io.cultivar.network.training.Descent;
import io.cultivar.network.training.EarlyStopping;
import io.cultivar.network.training.Regularization;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Trains a feed-forward network by back-propagation (Rumelhart, Hinton and Williams, 1986).
 *
 * <p>What is learned follows from the target columns. Text is a class, and so are whole numbers
 * where the loss compares probabilities or signs, the last layer is softmax or has several units,
 * or all are 0 and 1 and the loss compares numbers. Two classes take one output (two by softmax),
 * more take one each. Several columns of 0 and 1 are several labels, or classes if each row has
 * exactly one 1. All else are numbers to predict.
 *
 * <p>Reported after each epoch, or as many as {@code measure-every} says: {@code train.loss} and,
 * where samples are split off, {@code validation.loss}; with each metric likewise, such as {@code
 * validation.accuracy}. {@code test.…} is measured once, by the final weights. With folds all of
 * them are means over the folds; in the end what each fold validated is measured, too, from {@code
 * validation.loss@0} on.
 *
 * <p>In the end it offers pictures of what was measured then, after early stopping those of the
 * best epoch: which classes were taken for which, or what was predicted for numbers; the worst
 * cases; the weights; the network.
 */
@Component(name = "train-network", summary = "trains a neural network on a table")
public record TrainNetwork(
    @Option("where samples come from") DataSource data,
    @Option("how samples are parted; none: all are for training") Optional<Split> split,
    @Option("how inputs are prepared") Inputs inputs,
    @Option("how targets are scaled; auto: as loss and output activation need it")
        TargetScaling targetScaling,
    @Option("the layers from the inputs on; the last is the output, a dense one")
        List<Layer> layers,
    @Option("what training makes small") Loss loss,
    @Option("how gradients change the weights") Optimizer optimizer,
    @Option("how large steps are, above 0") double learningRate,
    @Option("how the learning rate changes while training") Schedule schedule,
    @Option("how often all samples are seen, at least 1") int epochs,
    @Option("how many samples make a step: a number, or full") BatchSize batch,
    @Option("what large weights cost") Regularization regularization,
    @Option("greatest norm of the gradient, above 0; none: any") OptionalDouble clip,
    @Option("how much each class counts; none: all samples alike")
        Optional<ClassWeights> classWeights,
    @Option("when to end before all epochs; none: never") Optional<EarlyStopping> earlyStopping,
    @Option("what is measured beside the loss; empty: what suits the target") List<Metric> metrics,
    @Option("after how many epochs it is measured, at least 1; after the last in any case")
        int measureEvery,
    @Option("when figures of the training part are taken: after-epoch, or cheaper, while-training")
        MeasureTrain measureTrain)
    implements GroupObjective {
  /** Data, layers and loss must be given; gradient descent at a rate of 0.01, batches of 32. */
  public TrainNetwork() {
    this(
        null,
        Optional.empty(),
        new Inputs(),
        TargetScaling.AUTO,
        null,
        null,
        new Sgd(),
        0.01,
        new Constant(),
        100,
        BatchSize.of(32),
        new Regularization(),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        1,
        MeasureTrain.AFTER_EPOCH);
  }

  /** Checks the ranges. */
  public TrainNetwork {
    layers = layers == null ? null : List.copyOf(layers);
    metrics = List.copyOf(metrics);
    if (!(learningRate > 0 && learningRate < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "learning-rate must be > 0 and finite, was " + learningRate);
    }
    if (epochs < 1) {
      throw new IllegalArgumentException("epochs must be >= 1, was " + epochs);
    }
    if (measureEvery < 1) {
      throw new IllegalArgumentException("measure-every must be >= 1, was " + measureEvery);
    }
    if (clip.isPresent() && !(clip.getAsDouble() > 0)) {
      throw new IllegalArgumentException("clip must be > 0, was " + clip.getAsDouble());
    }
    Set<String> names = new HashSet<>();
    for (Metric metric : metrics) {
      if (!names.add(MetricNames.of(metric))) {
        throw new IllegalArgumentException(
            "metrics holds '" + MetricNames.of(metric) + "' twice; name each once");
      }
    }
  }

  @Override
  public Measurement evaluate(TrialContext trial) throws Exception {
    Single single = new Single(this, trial);
    new TrainingRun(List.of(single)).run();
    return single.result();
  }

  @Override
  public Object groupKey() {
    return GroupKey.of(this);
  }

  @Override
  public int groupSize(StudyContext study) {
    return GroupSize.of(this, study);
  }

  @Override
  public void evaluateTogether(List<Companion> companions) throws InterruptedException {
    try {
      new TrainingRun(companions).run();
    } catch (IOException e) {
      companions.forEach(companion -> companion.failed(e));
    }
  }

  @Override
  public List<Finding> check(StudyContext study) {
    return new NetworkCheck(layers, loss, earlyStopping, MetricNames.reported(this))
        .findings(this::preparation, study);
  }

  @Override
  public Set<String> metricNames() {
    return MetricNames.measured(this);
  }

  @Override
  public Optional<Set<String>> reportedNames() {
    return Optional.of(MetricNames.reported(this));
  }

  /** How samples are prepared; the last layer must be dense. */
  Preparation preparation() {
    int last = layers.size() - 1;
    Dense output = (Dense) layers.get(last);
    OutputLayer asked = OutputLayer.of(output, loss, "layers[" + last + "]");
    return new Preparation(
        data, split, inputs, new TargetOptions(targetScaling, classWeights, asked));
  }

  /** How gradients change the parameters. */
  Descent descent() {
    return new Descent(optimizer, learningRate, schedule, regularization, clip);
  }
}
