/** From a table to the arrays that a network sees: splitting, encoding, scaling, weighting. */
package io.cultivar.network.dataset;
