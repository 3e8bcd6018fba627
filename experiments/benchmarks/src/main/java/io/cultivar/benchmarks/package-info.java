/** How fast Cultivar is, and how fast others are. */
package io.cultivar.benchmarks;
