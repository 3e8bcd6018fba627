/**
 * Requests to a study, from whoever looks after it to all who run it. They are notes in its
 * journal: so it does not matter which process asks, and they are part of the study's history.
 */
package io.cultivar.runner.steering;
