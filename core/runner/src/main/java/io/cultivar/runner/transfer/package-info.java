/** Whole studies as files: out of one place, into another, or into a spreadsheet. */
package io.cultivar.runner.transfer;
