/** Pictures of what networks have learned, made of plain numbers. */
package io.cultivar.network.picture;
