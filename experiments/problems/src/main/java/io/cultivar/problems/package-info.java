/**
 * Search problems: functions in closed form whose best value is known, and a small real network.
 */
package io.cultivar.problems;
