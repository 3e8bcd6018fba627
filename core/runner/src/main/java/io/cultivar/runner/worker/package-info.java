/**
 * The workers that run one study at the same time: what tells them apart, who is alive, who does
 * what.
 */
package io.cultivar.runner.worker;
