/** Points of a search space: as coordinates, one after another, and what was observed at them. */
package io.cultivar.search.points;
