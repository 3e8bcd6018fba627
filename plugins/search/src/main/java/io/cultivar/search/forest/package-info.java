/** Random forests that predict losses, and the search for values that promise an improvement. */
package io.cultivar.search.forest;
