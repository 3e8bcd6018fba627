/** What long evaluations keep on their way, so that a loss costs minutes and not days. */
package io.cultivar.runner.checkpoint;
