package io.cultivar.problems;

import static io.cultivar.problems.Saturation.log2;
import static io.cultivar.problems.Saturation.square;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;

/**
 * How the error of a network could depend on its hyperparameters, in closed form: the rate that
 * fits depends on optimizer, width, batch and depth, weight decay on dropout, and only one
 * optimizer has a momentum.
 */
@Component(name = "mixed-nn", summary = "a network's error as a formula of its hyperparameters")
public record MixedNetwork(
    @Option("learning rate") double rate,
    @Option("hidden layers") int layers,
    @Option("units of a layer") int width,
    @Option("activation") Act activation,
    @Option("optimizer") Descent optimizer,
    @Option("weight decay") double decay,
    @Option("dropout") double dropout,
    @Option("samples of a batch") int batch)
    implements Problem {
  /** Something that works badly. */
  public MixedNetwork() {
    this(0.01, 1, 16, Act.SIGMOID, new Plain(), 1e-4, 0, 32);
  }

  /** An activation. */
  enum Act {
    RELU,
    TANH,
    SIGMOID
  }

  /** An optimizer. */
  sealed interface Descent permits Plain, Momentum, Adam {
    /** The logarithm of what it makes of a rate. */
    double effective(double logRate);

    /** What it costs to take it. */
    double cost();
  }

  /** Plain gradient descent. */
  @Component(name = "sgd", summary = "plain gradient descent")
  public record Plain() implements Descent {
    @Override
    public double effective(double logRate) {
      return logRate;
    }

    @Override
    public double cost() {
      return 0.02;
    }
  }

  /** Gradient descent with momentum. */
  @Component(name = "momentum", summary = "gradient descent with momentum")
  public record Momentum(@Option("share of the last step") double momentum) implements Descent {
    /** None. */
    public Momentum() {
      this(0);
    }

    @Override
    public double effective(double logRate) {
      return logRate - StrictMath.log10(1 - momentum);
    }

    @Override
    public double cost() {
      return 0.8 * square(momentum - 0.9);
    }
  }

  /** An optimizer that needs small rates. */
  @Component(name = "adam", summary = "needs rates a hundred times as small")
  public record Adam() implements Descent {
    @Override
    public double effective(double logRate) {
      return logRate + 2;
    }

    @Override
    public double cost() {
      return 0.004;
    }
  }

  @Override
  public double value() {
    double w = log2(width);
    double b = log2(batch);
    double r = StrictMath.log10(decay);
    double fitting = -0.7 - 0.12 * (w - 6) + 0.15 * (b - 5) - 0.1 * (layers - 2);
    double off = optimizer.effective(StrictMath.log10(rate)) - fitting;
    double wrong = 0.05 * off * off + 0.01 * (1 - StrictMath.cos(3 * Math.PI * off));
    if (off > 0) {
      wrong += 0.4 * (1 - StrictMath.exp(-off * off * off * off));
    }
    wrong += 0.012 * square(w - log2(96) + 0.8 * (layers - 2)) + 0.015 * square(layers - 2);
    wrong += activationCost() + optimizer.cost();
    wrong += 0.01 * square(r + 4 + 2 * dropout) + 0.15 * square(dropout - 0.2);
    wrong += 0.004 * square(b - 5);
    return Saturation.of(least(), 0.8, wrong);
  }

  private double activationCost() {
    return switch (activation) {
      case RELU -> 0;
      case TANH -> 0.01;
      case SIGMOID -> 0.04 + 0.02 * (layers - 1);
    };
  }

  @Override
  public double least() {
    return 0.02;
  }
}
