/**
 * Whether one variant is better than another, from paired repeats: tests, intervals, corrections
 * for many comparisons. Pure functions on plain numbers, safe for use by many threads.
 *
 * <p>What needs Student's or the normal distribution may differ in its last digits from one JVM to
 * another, as the library for them computes with {@code Math}; the rest has the same bits
 * everywhere.
 */
package io.cultivar.runner.statistics;
