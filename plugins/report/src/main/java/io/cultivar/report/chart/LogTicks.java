package io.cultivar.report.chart;

import io.cultivar.report.chart.Axis.Tick;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Ticks at powers of ten and, where there is room, between them. */
final class LogTicks {
  private static final int FEW_DECADES = 8;

  private LogTicks() {}

  static List<Tick> of(NumberAxis axis, int most) {
    int from = decade(axis.low());
    int to = decade(axis.high());
    double decades = StrictMath.log10(axis.high()) - StrictMath.log10(axis.low());
    int every = (int) Math.max(1, Math.ceil(decades / Math.max(1, most)));
    Set<Integer> named =
        decades * 3 <= most ? Set.of(1, 2, 5) : decades * 2 <= most ? Set.of(1, 3) : Set.of(1);
    boolean powers = from < -4 || to > 5;
    List<Tick> ticks = new ArrayList<>();
    for (int power = from; power <= to; power++) {
      for (int factor = 1; factor <= 9; factor++) {
        double value = BigDecimal.valueOf(factor).scaleByPowerOfTen(power).doubleValue();
        boolean within = value >= axis.low() * (1 - 1e-9) && value <= axis.high() * (1 + 1e-9);
        boolean said = named.contains(factor) && Math.floorMod(power, every) == 0;
        if (within && (said || decades <= FEW_DECADES)) {
          ticks.add(new Tick(axis.place(value), said ? text(factor, power, powers) : ""));
        }
      }
    }
    return ticks;
  }

  /** The greatest power of ten that is not above a number. */
  private static int decade(double value) {
    BigDecimal exact = new BigDecimal(value);
    return exact.precision() - exact.scale() - 1;
  }

  private static String text(int factor, int power, boolean powers) {
    if (powers) {
      return (factor == 1 ? "" : factor + "·") + Numerals.powerOfTen(power);
    }
    return Numerals.plain(BigDecimal.valueOf(factor).scaleByPowerOfTen(power));
  }
}
