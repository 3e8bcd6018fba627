/** Studies as people watch and steer them. */
package io.cultivar.api.dashboard;
