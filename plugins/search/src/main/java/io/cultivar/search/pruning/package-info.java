/** What pruners have in common. */
package io.cultivar.search.pruning;
