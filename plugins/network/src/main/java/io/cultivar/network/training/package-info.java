/** The network, its passes forward and back, and the loop that trains it. */
package io.cultivar.network.training;
