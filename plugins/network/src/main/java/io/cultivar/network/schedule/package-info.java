/** How the learning rate changes during a run. */
package io.cultivar.network.schedule;
