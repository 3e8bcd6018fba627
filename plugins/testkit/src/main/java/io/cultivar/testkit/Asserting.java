package io.cultivar.testkit;

import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import io.cultivar.api.network.Loss;
import io.cultivar.api.network.Metric;
import io.cultivar.api.network.Optimizer;
import io.cultivar.api.network.Schedule;
import io.cultivar.api.search.Pruner;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

/**
 * Wraps a component and checks those who call it: that they keep their side of the contract. A call
 * that breaks it is an {@link AssertionError} that names the call.
 */
public final class Asserting implements InvocationHandler {
  private final Object component;

  private Asserting(Object component) {
    this.component = component;
  }

  /**
   * A component that behaves as another and checks its callers.
   *
   * @param kind the service interface
   */
  public static <T> T wrap(Class<T> kind, T component) {
    Object proxy =
        Proxy.newProxyInstance(
            kind.getClassLoader(), new Class<?>[] {kind}, new Asserting(component));
    return kind.cast(proxy);
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] given) throws Throwable {
    Object[] arguments = given == null ? new Object[0] : given;
    Call call = new Call(component, method.getName(), arguments);
    if (method.getDeclaringClass() != Object.class) {
      call.check();
    }
    try {
      return method.invoke(component, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** A call of a component's method. */
  private record Call(Object component, String method, Object[] arguments) {
    void check() {
      for (Object argument : arguments) {
        require(argument != null, "an argument is null");
      }
      if (component instanceof Activation || component instanceof Metric) {
        blocks();
      } else if (component instanceof Loss && arguments.length > 1) {
        blocks();
      } else if (component instanceof Initializer) {
        initializer((float[]) arguments[0], (Fan) arguments[1]);
      } else if (component instanceof Optimizer && method.equals("step")) {
        optimizer();
      } else if (component instanceof Schedule) {
        schedule((Double) arguments[0], (Long) arguments[1], (Long) arguments[2]);
      } else if (component instanceof SearchStrategy && method.equals("propose")) {
        study((Study) arguments[0]);
      } else if (component instanceof Pruner) {
        pruner((Study) arguments[0], (Trial) arguments[1]);
      }
    }

    private void require(boolean kept, String message) {
      if (!kept) {
        throw new AssertionError(component + "." + method + ": " + message);
      }
    }

    /** Arrays hold the block, and what is written is no array that is read, but where allowed. */
    private void blocks() {
      if (arguments.length == 0) {
        return;
      }
      Block at = (Block) arguments[arguments.length - 1];
      for (int i = 0; i < arguments.length - 1; i++) {
        float[] array = (float[]) arguments[i];
        require(at.end() <= array.length, at + " exceeds an array of " + array.length);
      }
      if (method.equals("forward")) {
        require(arguments[0] != arguments[1], "y is z");
      } else if (method.equals("backward")) {
        require(arguments[3] != arguments[0] && arguments[3] != arguments[1], "dz is z or y");
      } else if (method.endsWith("radient")) {
        require(arguments[2] != arguments[0] && arguments[2] != arguments[1], "written is read");
      }
    }

    private void initializer(float[] weights, Fan fan) {
      boolean fits = weights.length == fan.in() * fan.out() || weights.length == fan.out();
      require(fits, weights.length + " numbers for " + fan);
    }

    private void optimizer() {
      float[] weights = (float[]) arguments[0];
      float[][] slots = (float[][]) arguments[2];
      float rate = (Float) arguments[3];
      int from = (Integer) arguments[5];
      int to = (Integer) arguments[6];
      require(((float[]) arguments[1]).length == weights.length, "the gradient has another length");
      require(slots.length == ((Optimizer) component).slots(), slots.length + " slots");
      for (float[] slot : slots) {
        require(slot.length == weights.length, "a slot has another length");
      }
      require(rate >= 0 && rate < Float.POSITIVE_INFINITY, "the rate is " + rate);
      require((Long) arguments[4] >= 1, "step " + arguments[4]);
      require(0 <= from && from <= to && to <= weights.length, "from " + from + " to " + to);
    }

    private void schedule(double base, long step, long steps) {
      require(base > 0, "the base is " + base);
      require(0 <= step && step < steps, "step " + step + " of " + steps);
    }

    private void study(Study study) {
      require(!study.goals().isEmpty(), "the study has no goal");
      List<Trial> trials = study.trials();
      for (int i = 0; i < trials.size(); i++) {
        Trial trial = trials.get(i);
        require(trial.number() == i, "trial " + trial.number() + " is at " + i);
        require(study.space().allows(trial.values()), trial.values() + " is not allowed");
        boolean running = trial.state() == Trial.State.RUNNING;
        require(!running || trial.metrics().asMap().isEmpty(), "a running trial has metrics");
      }
    }

    private void pruner(Study study, Trial running) {
      study(study);
      require(running.state() == Trial.State.RUNNING, "the trial is " + running.state());
      require(running.number() == study.trials().size(), "the study is not that of its trial");
      require(!running.reports().isEmpty(), "the trial has not reported");
    }
  }
}
