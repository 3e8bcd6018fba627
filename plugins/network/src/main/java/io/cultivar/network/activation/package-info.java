/** Activation functions, element by element and over whole samples. */
package io.cultivar.network.activation;
