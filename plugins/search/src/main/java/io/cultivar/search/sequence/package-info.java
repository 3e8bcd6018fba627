/** Sequences of points that fill a space evenly. */
package io.cultivar.search.sequence;
