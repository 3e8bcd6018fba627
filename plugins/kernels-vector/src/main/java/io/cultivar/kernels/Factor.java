package io.cultivar.kernels;

/**
 * The left factor of a product, as it is read: number k of row i is at {@code at + i * row + k *
 * step}.
 *
 * @param values the array
 * @param at the index of the first number
 * @param row how far rows are apart
 * @param step how far numbers of a row are apart
 */
record Factor(float[] values, int at, int row, int step) {}
