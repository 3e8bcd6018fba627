/** Kernels on the vector unit, by jdk.incubator.vector. */
package io.cultivar.kernels;
