/** The layers that a network is made of, as an experiment file names them. */
package io.cultivar.network.layer;
