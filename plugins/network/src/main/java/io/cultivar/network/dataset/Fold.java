package io.cultivar.network.dataset;

import java.util.Optional;

/**
 * The samples for one network.
 *
 * @param train what it learns from
 * @param validation what it is compared on, if anything
 * @param test what it is measured on in the end, if anything
 * @param parts the rows of the table that they are
 * @param scale how targets were scaled
 */
public record Fold(
    Samples train,
    Optional<Samples> validation,
    Optional<Samples> test,
    Parts parts,
    TargetScale scale) {}
