package io.cultivar.report.chart;

import java.util.List;

/**
 * A finished chart.
 *
 * @param title what it shows
 * @param summary what can be seen in it, for those who do not see
 * @param width in pixels
 * @param height in pixels
 * @param marks what is drawn on white, the lowest first
 */
record Drawing(String title, String summary, double width, double height, List<Mark> marks) {
  Drawing {
    marks = List.copyOf(marks);
  }
}
