package io.cultivar.runner.experiment;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Schedule;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.TrialContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** An objective with an option of each type there is; it is read, never run. */
@Component(name = "probe", summary = "has options of all types")
public record Probe(
    @Option("int") int whole,
    @Option("long") long large,
    @Option("float") float single,
    @Option("double") double real,
    @Option("boolean") boolean flag,
    @Option("text") String text,
    @Option("enum") Mode mode,
    @Option("path") Path file,
    @Option("duration") Duration pause,
    @Option("a type with parse") Length length,
    @Option("optional text") Optional<String> note,
    @Option("optional int") OptionalInt count,
    @Option("optional long") OptionalLong big,
    @Option("optional double") OptionalDouble share,
    @Option("list") List<Double> list,
    @Option("map") Map<String, Integer> map,
    @Option("record") Range range,
    @Option("sealed interface") Shape shape,
    @Option("optional service") Optional<Schedule> schedule,
    @Option("list of services") List<Schedule> schedules)
    implements Objective {
  /** The defaults. */
  public Probe() {
    this(
        1,
        2,
        3,
        4,
        false,
        "text",
        Mode.SLOW_START,
        Path.of("default"),
        Duration.ZERO,
        new Length(1),
        Optional.of("note"),
        OptionalInt.of(5),
        OptionalLong.of(6),
        OptionalDouble.of(7),
        List.of(),
        Map.of(),
        new Range(),
        new Square(1),
        Optional.empty(),
        List.of());
  }

  /** An enum. */
  public enum Mode {
    /** One. */
    SLOW_START,
    /** Another. */
    FAST
  }

  /** A type with a parse method. */
  public record Length(int metres) {
    /** Reads {@code 5m}. */
    public static Length parse(String text) {
      if (!text.endsWith("m")) {
        throw new IllegalArgumentException("write a length as 5m");
      }
      return new Length(Integer.parseInt(text.substring(0, text.length() - 1)));
    }
  }

  /** A plain record whose constructor compares its options. */
  public record Range(int from, int to) {
    /** The defaults. */
    public Range() {
      this(0, 100);
    }

    /** Checks the order. */
    public Range {
      if (from > to) {
        throw new IllegalArgumentException("from must be <= to, was " + from + " and " + to);
      }
    }
  }

  /** A sealed interface. */
  public sealed interface Shape permits Square, Disc {}

  /** One shape. */
  @Component(name = "square", summary = "a square")
  public record Square(@Option("side") int side) implements Shape {
    /** The defaults. */
    public Square() {
      this(1);
    }
  }

  /** Another shape. */
  @Component(name = "disc", summary = "a disc")
  public record Disc(@Option("radius") int radius) implements Shape {
    /** The defaults. */
    public Disc() {
      this(1);
    }
  }

  @Override
  public Measurement evaluate(TrialContext trial) {
    throw new UnsupportedOperationException("a probe is only read");
  }
}
