package io.cultivar.kernels;

/**
 * What the tiles of a product have in common.
 *
 * @param a the left factor
 * @param depth over how many numbers each chain runs
 * @param start what the chains begin with, one for each column and a vector's length more
 * @param c receives the results
 * @param rowStep how far rows of the result are apart
 */
record Operands(Factor a, int depth, float[] start, float[] c, int rowStep) {}
