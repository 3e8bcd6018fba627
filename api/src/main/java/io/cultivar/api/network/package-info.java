/**
 * The parts of a neural network that can be exchanged.
 *
 * <p>Rules for all of them. Numbers are {@code float} arrays that belong to the caller: an
 * implementation writes only what its method says, and keeps no reference after it returns. A
 * {@link io.cultivar.api.network.Block} says which part of an array is meant; all that lies outside
 * is never touched. No method allocates, and none depends on the order in which samples were seen.
 * Implementations are records without state, used by many threads at once. No argument is null.
 *
 * <p>The same input gives the same bits on every machine: use {@link
 * io.cultivar.api.math.FloatMath} and {@link java.lang.Math#fma(float, float, float)} where speed
 * matters and {@link java.lang.StrictMath} elsewhere, never the transcendental functions of {@link
 * java.lang.Math}.
 */
package io.cultivar.api.network;
