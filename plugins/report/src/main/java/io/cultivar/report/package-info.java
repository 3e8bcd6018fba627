/** Writes down what came of a study: as a page that needs nothing but a browser. */
package io.cultivar.report;
