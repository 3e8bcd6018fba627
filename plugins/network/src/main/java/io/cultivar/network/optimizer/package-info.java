/** How gradients change weights. */
package io.cultivar.network.optimizer;
