/** How the next values are chosen, and which trials are ended early. */
package io.cultivar.api.search;
