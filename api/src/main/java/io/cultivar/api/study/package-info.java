/** What is searched and measured: objectives, trials, and the study they belong to. */
package io.cultivar.api.study;
