/**
 * Contract tests for every service interface, to be extended by the test of every implementation:
 * ours, and those of third parties.
 */
package io.cultivar.testkit;
