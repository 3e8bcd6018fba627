/** Keeps studies in SQL databases: SQLite, in a file beside the experiments, and PostgreSQL. */
package io.cultivar.store;
