/** What a terminal can show: widths, colours, little pictures, and lines that are rewritten. */
package io.cultivar.cli.terminal;
