/** How fast reports are written, and how fluent they are. */
package io.cultivar.benchmarks.report;
