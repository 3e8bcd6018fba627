/** The command {@code cultivar}: what it understands, and how it tells results. */
package io.cultivar.cli;
