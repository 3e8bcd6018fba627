/**
 * The parts of the tree-structured Parzen estimator: densities of points that may lack coordinates.
 */
package io.cultivar.search.tpe;
