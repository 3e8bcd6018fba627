/** Loss functions. */
package io.cultivar.network.loss;
