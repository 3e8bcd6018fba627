/** Figures that say how good predictions are. */
package io.cultivar.network.metric;
