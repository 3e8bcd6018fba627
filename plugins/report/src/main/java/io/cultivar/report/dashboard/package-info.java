/** Studies as web pages that move with them, and by which people steer them. */
package io.cultivar.report.dashboard;
