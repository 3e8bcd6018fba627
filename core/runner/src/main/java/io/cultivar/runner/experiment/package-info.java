/** The experiment file: what it can say, and reading it into a study that can run. */
package io.cultivar.runner.experiment;
