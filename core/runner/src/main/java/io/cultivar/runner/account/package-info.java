/**
 * What there is to say of a study: how its best trials stand, the answer in words, and what to
 * mind.
 */
package io.cultivar.runner.account;
