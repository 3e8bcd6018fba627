package io.cultivar.report.chart;

import java.util.List;

/** Gives values their place, from 0 to 1, and knows which of them are written beside it. */
sealed interface Axis permits NumberAxis, ChoiceAxis {
  /**
   * Something written beside an axis.
   *
   * @param at its place, from 0 to 1
   * @param text what is written; nothing where there is only a stroke
   */
  record Tick(double at, String text) {}

  /** What its values are; empty where the chart tells. */
  String name();

  /** The place of a value; beyond the ends it is at the nearer end. */
  double place(double value);

  /**
   * What is written beside it.
   *
   * @param most how many texts there is room for
   */
  List<Tick> ticks(int most);
}
