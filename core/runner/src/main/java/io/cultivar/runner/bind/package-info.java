/**
 * Binds YAML to components. What is bound is a {@link io.cultivar.runner.bind.Template}: checked
 * once, then filled with the values of each trial.
 */
package io.cultivar.runner.bind;
