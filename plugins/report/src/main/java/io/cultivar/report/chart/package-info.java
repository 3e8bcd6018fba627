/**
 * A study's charts as files, drawn without a browser: each chart makes a drawing, a list of marks,
 * which is then written as SVG and as PNG.
 */
package io.cultivar.report.chart;
