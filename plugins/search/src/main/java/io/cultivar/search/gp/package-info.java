/** Gaussian processes over search spaces, and where they expect the most. */
package io.cultivar.search.gp;
