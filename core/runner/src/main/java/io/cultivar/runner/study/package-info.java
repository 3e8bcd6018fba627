/** The study loop: proposes trials, runs them, records what came of them, always in one order. */
package io.cultivar.runner.study;
