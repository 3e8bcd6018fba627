/** The parts of the covariance matrix adaptation evolution strategy. */
package io.cultivar.search.cmaes;
