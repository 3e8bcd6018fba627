package io.cultivar.network.dataset;

/**
 * Which rows of the table belong to which part, rising in each. Shared by trials: nobody changes
 * the arrays.
 *
 * @param train rows to learn from
 * @param validation rows to compare on, may be none
 * @param test rows to measure on in the end, may be none
 */
public record Parts(int[] train, int[] validation, int[] test) {}
