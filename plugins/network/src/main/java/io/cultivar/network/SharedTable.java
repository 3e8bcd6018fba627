package io.cultivar.network;

import io.cultivar.api.data.DataSource;

/**
 * The key under which trials share a table.
 *
 * @param source where it comes from
 */
record SharedTable(DataSource source) {}
