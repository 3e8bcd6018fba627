package io.cultivar.report.chart;

import io.cultivar.report.chart.Axis.Tick;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Ticks at equal, round distances: 1, 2 or 5 times a power of ten. All have as many decimals. */
final class LinearTicks {
  private static final int MOST_DECIMALS = 5;
  private static final BigDecimal PLAIN = BigDecimal.valueOf(10_000_000);

  private LinearTicks() {}

  static List<Tick> of(NumberAxis axis, int most) {
    double length = axis.high() - axis.low();
    BigDecimal step = step(length / Math.max(1, most), axis.whole());
    BigDecimal first = index(axis.low() - length * 1e-9, step, RoundingMode.CEILING);
    BigDecimal last = index(axis.high() + length * 1e-9, step, RoundingMode.FLOOR);
    BigDecimal largest = first.abs().max(last.abs()).multiply(step);
    boolean plain = step.scale() <= MOST_DECIMALS && largest.compareTo(PLAIN) < 0;
    List<Tick> ticks = new ArrayList<>();
    for (BigDecimal i = first; i.compareTo(last) <= 0; i = i.add(BigDecimal.ONE)) {
      BigDecimal value = i.multiply(step);
      double number = value.doubleValue();
      String text =
          plain
              ? Numerals.plain(value.setScale(Math.max(0, step.scale()), RoundingMode.UNNECESSARY))
              : Numerals.of(number);
      ticks.add(new Tick(axis.place(number), text));
    }
    return ticks;
  }

  private static BigDecimal index(double value, BigDecimal step, RoundingMode rounding) {
    return new BigDecimal(value).divide(step, 0, rounding);
  }

  /** The least round distance that is not below a rough one. */
  private static BigDecimal step(double rough, boolean whole) {
    BigDecimal exact = new BigDecimal(rough).round(MathContext.DECIMAL64);
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exact.precision() - exact.scale() - 1);
    BigDecimal least = exact.multiply(new BigDecimal("0.999"));
    for (int factor : new int[] {1, 2, 5}) {
      BigDecimal step = power.multiply(BigDecimal.valueOf(factor));
      if (step.compareTo(least) >= 0) {
        return whole ? step.max(BigDecimal.ONE) : step;
      }
    }
    return whole ? power.movePointRight(1).max(BigDecimal.ONE) : power.movePointRight(1);
  }
}
