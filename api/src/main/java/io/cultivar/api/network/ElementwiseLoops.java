package io.cultivar.api.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;

/**
 * The loops over the numbers of a block. Each class of activations gets a copy of their code: the
 * JIT compiler inlines what a loop calls only where the loop calls nothing else.
 */
interface ElementwiseLoops {
  /** y[i] = f(z[i]). */
  void forward(ElementwiseActivation f, float[] z, float[] y, int from, int to);

  /** dz[i] = dy[i]·f′(z[i]). */
  void backward(
      ElementwiseActivation f, float[] z, float[] y, float[] dy, float[] dz, int from, int to);

  /** The copy of a class of activations. */
  static ElementwiseLoops of(Class<?> activation) {
    return Copies.OF_CLASS.get(activation);
  }

  /** What is copied. */
  final class Plain implements ElementwiseLoops {
    Plain() {}

    @Override
    public void forward(ElementwiseActivation f, float[] z, float[] y, int from, int to) {
      for (int i = from; i < to; i++) {
        y[i] = f.value(z[i]);
      }
    }

    @Override
    public void backward(
        ElementwiseActivation f, float[] z, float[] y, float[] dy, float[] dz, int from, int to) {
      for (int i = from; i < to; i++) {
        dz[i] = dy[i] * f.derivative(z[i], y[i]);
      }
    }
  }

  /** The copies made so far; each is let go with its class. */
  final class Copies extends ClassValue<ElementwiseLoops> {
    private static final Copies OF_CLASS = new Copies();

    private Copies() {}

    @Override
    protected ElementwiseLoops computeValue(Class<?> activation) {
      try (InputStream code = Plain.class.getResourceAsStream("ElementwiseLoops$Plain.class")) {
        Class<?> copy =
            MethodHandles.lookup().defineHiddenClass(code.readAllBytes(), true).lookupClass();
        return (ElementwiseLoops) copy.getDeclaredConstructor().newInstance();
      } catch (IOException e) {
        throw new UncheckedIOException("the class file of loops cannot be read", e);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("the class file of loops cannot be loaded", e);
      }
    }
  }
}
