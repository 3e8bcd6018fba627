/** Studies in memory, for embedding and for trying things out. */
package io.cultivar.runner.store;
