/** The entrance of the api: the list of all that can be extended. */
package io.cultivar.api;
