/** How weights start. */
package io.cultivar.network.initializer;
