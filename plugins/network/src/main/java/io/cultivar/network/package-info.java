/** Training of neural networks: the objective {@code train-network}. */
package io.cultivar.network;
