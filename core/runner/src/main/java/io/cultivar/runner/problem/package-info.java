/** What is wrong with the user's input: where, what, and what to do. */
package io.cultivar.runner.problem;
