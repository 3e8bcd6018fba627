package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.runner.Cultivar;
import io.cultivar.runner.experiment.ExperimentSource;
import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;

/**
 * However an experiment is garbled, it is accepted or answered with places within it; nothing else
 * is ever thrown, and no file takes long.
 */
class FuzzTest {
  private static final String[] FILES = {
    "xor", "xor-activations", "xor-hidden-units", "hand-tuning", "digits", "iris", "diabetes"
  };

  /** Far longer than the slowest file takes: only what hangs takes so long. */
  private static final int PATIENCE_SECONDS = 20;

  private static Cultivar cultivar;
  private static ExecutorService watched;

  @BeforeContainer
  static void load() throws IOException {
    cultivar = Cultivar.builder().build();
    watched = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  }

  @AfterContainer
  static void close() throws IOException {
    watched.shutdownNow();
    cultivar.close();
  }

  @Property(tries = 30, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void garbledExperimentsAreAnswered(@ForAll("hundred") List<String> texts) throws Exception {
    check(texts);
  }

  /** A hundred thousand of them take a minute: {@code ./mvnw verify -Djqwik.tries.default=1000}. */
  @Property(seed = "2", edgeCases = EdgeCasesMode.NONE)
  @Tag("slow")
  void anyGarbledExperimentsAreAnswered(@ForAll("hundred") List<String> texts) throws Exception {
    check(texts);
  }

  /** So many at once that all cores have work. */
  @Provide
  Arbitrary<List<String>> hundred() {
    return garbled().list().ofSize(100);
  }

  private static Arbitrary<String> garbled() {
    Arbitrary<Integer> any = Arbitraries.integers().between(0, 1 << 20).withoutEdgeCases();
    Arbitrary<Mutation> mutation = Combinators.combine(kind(), any, any, any).as(Mutation::new);
    Arbitrary<List<Mutation>> several = mutation.list().ofMinSize(1).ofMaxSize(4);
    return Combinators.combine(Arbitraries.of(FILES), several).as(FuzzTest::garble);
  }

  /** Of the kinds, those to the tree lead further than those to the text. */
  private static Arbitrary<Mutation.Kind> kind() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.of(Mutation.Kind.class)),
        Tuple.of(1, Arbitraries.just(Mutation.Kind.TREE)));
  }

  private static String garble(String file, List<Mutation> mutations) {
    String text = text(file);
    for (Mutation mutation : mutations) {
      text = mutation.apply(text);
    }
    return text;
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file + ".yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(List<String> texts) throws Exception {
    List<Future<Boolean>> answers = new ArrayList<>();
    for (String text : texts) {
      answers.add(watched.submit(() -> accepted(text)));
    }
    for (int i = 0; i < texts.size(); i++) {
      boolean accepted = answer(texts.get(i), answers.get(i));
      Statistics.label("accepted")
          .collect(accepted)
          .coverage(
              coverage -> {
                coverage.check(true).percentage(share -> share > 2);
                coverage.check(false).percentage(share -> share > 50);
              });
    }
  }

  private static boolean answer(String text, Future<Boolean> answer) throws Exception {
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("no answer for\n" + text, e);
    } catch (ExecutionException e) {
      throw new AssertionError("thrown for\n" + text, e.getCause());
    }
  }

  /** Whether it is an experiment; if not, its problems stand within the text. */
  private static boolean accepted(String text) {
    try {
      cultivar.check(new ExperimentSource("garbled", text, Path.of(""), List.of()));
      return true;
    } catch (InvalidExperimentException e) {
      int lines = text.split("\\R", -1).length;
      assertThat(e.problems()).isNotEmpty();
      for (Problem problem : e.problems()) {
        assertThat(problem.place().source()).isEqualTo("garbled");
        assertThat(problem.place().line()).isBetween(1, lines);
        assertThat(problem.place().column()).isPositive();
      }
      return false;
    }
  }
}
