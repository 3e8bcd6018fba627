/** Where samples come from. */
package io.cultivar.api.data;
