package io.cultivar.runner.study;

import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * Packs trials into bytes: a study may have millions, and an object for each number takes ten times
 * the space. Names and labels are kept once for all trials. One thread encodes; others may decode
 * what was handed over to them.
 */
final class TrialCodec {
  private static final List<Trial.State> STATES = List.of(Trial.State.values());

  private static final int REAL = 0;
  private static final int INT = 1;
  private static final int CHOICE = 2;

  private final Names names = new Names();

  /** Packs all of a trial but its number. */
  byte[] encode(Trial trial) {
    Packing out = new Packing();
    out.small(STATES.indexOf(trial.state()) << 1 | (trial.byHand() ? 1 : 0));
    encodeValues(trial.values(), out);
    encodeMetrics(trial.metrics(), out);
    // The mean of one repeat is that repeat.
    boolean same = trial.repeats().equals(List.of(trial.metrics()));
    out.small(same ? 0 : 1 + trial.repeats().size());
    if (!same) {
      trial.repeats().forEach(repeat -> encodeMetrics(repeat, out));
    }
    out.small(trial.failure().map(reason -> 1 + names.index(reason)).orElse(0));
    encodeReports(trial.reports(), out);
    return out.bytes();
  }

  private void encodeValues(Values values, Packing out) {
    out.small(values.asMap().size());
    values
        .asMap()
        .forEach(
            (name, value) -> {
              out.small(names.index(name));
              if (value instanceof Value.Real real) {
                out.small(REAL);
                out.number(Double.doubleToRawLongBits(real.value()));
              } else if (value instanceof Value.Int whole) {
                out.small(INT);
                out.number(whole.value());
              } else if (value instanceof Value.Choice choice) {
                out.small(CHOICE);
                out.small(choice.index());
                out.small(names.index(choice.label()));
              }
            });
  }

  private void encodeMetrics(Measurement metrics, Packing out) {
    out.small(metrics.asMap().size());
    metrics
        .asMap()
        .forEach(
            (name, value) -> {
              out.small(names.index(name));
              out.number(Double.doubleToRawLongBits(value));
            });
  }

  /** The trial of a number. */
  Trial decode(int number, byte[] packed) {
    Unpacking in = new Unpacking(packed);
    int head = in.small();
    Values values = decodeValues(in);
    Measurement metrics = decodeMetrics(in);
    List<Measurement> repeats = decodeRepeats(in, metrics);
    int failure = in.small();
    List<Report> reports = decodeReports(in);
    return new TrialSnapshot(
        number,
        values,
        STATES.get(head >> 1),
        metrics,
        repeats,
        reports,
        failure == 0 ? Optional.empty() : Optional.of(names.name(failure - 1)),
        (head & 1) == 1);
  }

  /** The trial of a number as it stood before it ended. */
  Trial decodeRunning(int number, byte[] packed) {
    Unpacking in = new Unpacking(packed);
    boolean byHand = (in.small() & 1) == 1;
    return TrialSnapshot.running(number, decodeValues(in), List.of(), byHand);
  }

  private Values decodeValues(Unpacking in) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (int left = in.small(); left > 0; left--) {
      String name = names.name(in.small());
      values.put(
          name,
          switch (in.small()) {
            case REAL -> new Value.Real(Double.longBitsToDouble(in.number()));
            case INT -> new Value.Int(in.number());
            default -> new Value.Choice(in.small(), names.name(in.small()));
          });
    }
    return values.isEmpty() ? Values.NONE : Values.of(values);
  }

  private Measurement decodeMetrics(Unpacking in) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (int left = in.small(); left > 0; left--) {
      metrics.put(names.name(in.small()), Double.longBitsToDouble(in.number()));
    }
    return metrics.isEmpty() ? Measurement.EMPTY : Measurement.of(metrics);
  }

  private List<Measurement> decodeRepeats(Unpacking in, Measurement mean) {
    int count = in.small() - 1;
    if (count < 0) {
      return List.of(mean);
    }
    List<Measurement> repeats = new ArrayList<>();
    for (int left = count; left > 0; left--) {
      repeats.add(decodeMetrics(in));
    }
    return List.copyOf(repeats);
  }

  /** How many; how many bytes each takes, 0 where that differs; then one after another. */
  private void encodeReports(List<Report> reports, Packing out) {
    Packing all = new Packing();
    int width = 0;
    boolean alike = true;
    for (Report report : reports) {
      int before = all.size();
      all.small(report.repeat());
      all.number(report.step());
      encodeMetrics(report.metrics(), all);
      int taken = all.size() - before;
      width = before == 0 ? taken : width;
      alike &= taken == width;
    }
    out.small(reports.size());
    out.small(alike ? width : 0);
    out.append(all);
  }

  private List<Report> decodeReports(Unpacking in) {
    int count = in.small();
    int width = in.small();
    if (width > 0) {
      return new PackedReports(count, i -> decodeReport(in.from(i * width)));
    }
    List<Report> reports = new ArrayList<>();
    for (int left = count; left > 0; left--) {
      reports.add(decodeReport(in));
    }
    return List.copyOf(reports);
  }

  private Report decodeReport(Unpacking in) {
    int repeat = in.small();
    long step = in.number();
    return new Report(repeat, step, decodeMetrics(in));
  }

  /** Reports that are read when asked for: a pruner looks at one of each trial. */
  private static final class PackedReports extends AbstractList<Report> implements RandomAccess {
    private final int size;
    private final IntFunction<Report> read;

    PackedReports(int size, IntFunction<Report> read) {
      this.size = size;
      this.read = read;
    }

    @Override
    public Report get(int index) {
      return read.apply(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
      return size;
    }
  }

  /** Each text once, by its index. */
  private static final class Names {
    private final Map<String, Integer> indices = new HashMap<>();

    /** Volatile: whoever sees a newer array sees all that is in it. */
    private volatile String[] all = new String[16];

    int index(String name) {
      Integer known = indices.get(name);
      if (known != null) {
        return known;
      }
      int index = indices.size();
      String[] grown = index == all.length ? Arrays.copyOf(all, 2 * index) : all;
      grown[index] = name;
      all = grown;
      indices.put(name, index);
      return index;
    }

    String name(int index) {
      return all[index];
    }
  }
}
