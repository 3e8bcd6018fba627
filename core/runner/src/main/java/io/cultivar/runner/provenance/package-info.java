/** How the numbers of a study came about. */
package io.cultivar.runner.provenance;
