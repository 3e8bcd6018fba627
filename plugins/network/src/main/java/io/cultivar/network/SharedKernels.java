package io.cultivar.network;

/** The key under which trials share the kernels that were chosen. */
record SharedKernels() {}
