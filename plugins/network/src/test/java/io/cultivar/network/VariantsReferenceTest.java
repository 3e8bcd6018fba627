package io.cultivar.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cultivar.api.component.Component;
import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Loss;
import io.cultivar.api.network.Metric;
import io.cultivar.api.network.Optimizer;
import io.cultivar.api.network.Schedule;
import io.cultivar.network.metric.TopK;
import io.cultivar.network.optimizer.Sgd;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The variants give what PyTorch and scikit-learn give. The figures are made by
 * experiments/src/test/reference/variants_reference.py.
 */
final class VariantsReferenceTest {
  private static final Path FIGURES =
      Path.of("../../experiments/src/test/resources/reference/variants.json");

  @TestFactory
  Stream<DynamicTest> activations() throws IOException {
    return each(
        "activations",
        (name, figures) -> {
          Activation activation = find(Activation.class, name);
          float[] z = floats(figures.get("z"));
          Block block = name.endsWith("softmax") ? new Block(0, 5, 3) : new Block(0, 1, z.length);
          float[] y = new float[z.length];
          activation.forward(z, y, block);
          compare(y, figures.get("y"), 1e-6);
          float[] dy = new float[z.length];
          for (int i = 0; i < dy.length; i++) {
            dy[i] = block.rows() > 1 ? 1 + i % block.width() : 1;
          }
          float[] dz = new float[z.length];
          activation.backward(z, y, dy, dz, block);
          compare(dz, figures.get("dz"), 2e-6);
        });
  }

  @TestFactory
  Stream<DynamicTest> losses() throws IOException {
    return each(
        "losses",
        (name, figures) -> {
          Loss loss = find(Loss.class, name);
          float[] predicted = floats(figures.get("predicted"));
          float[] target = floats(figures.get("target"));
          Block block = new Block(0, figures.get("rows").asInt(), figures.get("width").asInt());
          double sum = figures.get("sum").asDouble();
          assertThat(loss.sum(predicted, target, block)).isCloseTo(sum, Offset.offset(1e-5));
          float[] gradient = new float[predicted.length];
          loss.gradient(predicted, target, gradient, block);
          compare(gradient, figures.get("gradient"), 1e-5);
        });
  }

  @TestFactory
  Stream<DynamicTest> optimizers() throws IOException {
    return each(
        "optimizers",
        (name, figures) -> {
          Optimizer optimizer =
              switch (name) {
                case "sgd momentum" -> new Sgd(0.875, false);
                case "sgd nesterov" -> new Sgd(0.875, true);
                default -> find(Optimizer.class, name);
              };
          float rate = (float) figures.get("rate").asDouble();
          float[] w = {1, -0.5f, 0.25f, 2};
          float[][] slots = new float[optimizer.slots()][w.length];
          for (int step = 0; step < figures.get("gradients").size(); step++) {
            float[] g = floats(figures.get("gradients").get(step));
            optimizer.step(w, g, slots, rate, step + 1, 0, w.length);
            compare(w, figures.get("weights").get(step), 5e-6);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> schedules() throws IOException {
    return each(
        "schedules",
        (name, figures) -> {
          Schedule schedule = find(Schedule.class, name);
          JsonNode rates = figures.get("rates");
          double base = figures.get("base").asDouble();
          for (int step = 0; step < rates.size(); step++) {
            assertThat(schedule.rate(base, step, rates.size()))
                .isCloseTo(rates.get(step).asDouble(), Offset.offset(1e-9));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> metrics() throws IOException {
    return each(
        "metrics",
        (name, figures) -> {
          Metric metric = name.equals("top-k") ? new TopK(2) : find(Metric.class, name);
          float[] predicted = floats(figures.get("predicted"));
          int width = figures.get("width").asInt();
          double value =
              metric.value(
                  predicted,
                  floats(figures.get("target")),
                  new Block(0, predicted.length / width, width));
          assertThat(value).isCloseTo(figures.get("value").asDouble(), Offset.offset(1e-6));
        });
  }

  private interface Check {
    void of(String name, JsonNode figures);
  }

  private static Stream<DynamicTest> each(String section, Check check) throws IOException {
    JsonNode figures = new ObjectMapper().readTree(FIGURES.toFile()).get(section);
    assertThat(figures).isNotEmpty();
    return figures.properties().stream()
        .map(
            (Map.Entry<String, JsonNode> variant) ->
                DynamicTest.dynamicTest(
                    variant.getKey(), () -> check.of(variant.getKey(), variant.getValue())));
  }

  private static <T> T find(Class<T> kind, String name) {
    return ServiceLoader.load(kind).stream()
        .filter(p -> p.type().getAnnotation(Component.class).name().equals(name))
        .map(ServiceLoader.Provider::get)
        .findFirst()
        .orElseThrow();
  }

  private static float[] floats(JsonNode numbers) {
    float[] floats = new float[numbers.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) numbers.get(i).asDouble();
    }
    return floats;
  }

  /** Close in proportion where large, absolutely where small. */
  private static void compare(float[] found, JsonNode expected, double tolerance) {
    assertThat(found).hasSize(expected.size());
    for (int i = 0; i < found.length; i++) {
      double reference = expected.get(i).asDouble();
      double allowed = tolerance * Math.max(1, Math.abs(reference));
      assertThat((double) found[i]).as("number %s", i).isCloseTo(reference, Offset.offset(allowed));
    }
  }
}
