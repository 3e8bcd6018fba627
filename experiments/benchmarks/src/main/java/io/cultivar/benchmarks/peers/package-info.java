/** The same work by other frameworks. */
package io.cultivar.benchmarks.peers;
