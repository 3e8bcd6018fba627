/** What there is to say of a study, and how it is written down. */
package io.cultivar.api.report;
