package io.cultivar.kernels;

/**
 * Some neighbouring columns of the right factor of a product: row k begins at {@code at + k *
 * step}.
 *
 * @param column the first column
 * @param vectors how many vectors wide it is
 * @param values the array
 * @param at the index of the first number
 * @param step how far rows are apart
 */
record Panel(int column, int vectors, float[] values, int at, int step) {}
