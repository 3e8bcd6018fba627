/** Matrix products that run everywhere, and the choice among those that are installed. */
package io.cultivar.network.kernels;
