package io.cultivar.report.chart;

/**
 * A place on a drawing.
 *
 * @param x how far it is from the left edge, in pixels
 * @param y how far it is from the upper edge, in pixels
 */
record Point(double x, double y) {}
