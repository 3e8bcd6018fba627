/** How many trials search strategies need, beside those of others. */
package io.cultivar.benchmarks.search;
