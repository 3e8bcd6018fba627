/** What can be said against a network before it is trained. */
package io.cultivar.network.check;
