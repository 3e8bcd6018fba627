/** Elementary functions whose results are the same bits on every machine. */
package io.cultivar.api.math;
