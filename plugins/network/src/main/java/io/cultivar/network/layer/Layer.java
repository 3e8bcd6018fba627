package io.cultivar.network.layer;

/** A layer of a network, as an experiment file describes it. */
public sealed interface Layer permits Dense, Dropout {}
