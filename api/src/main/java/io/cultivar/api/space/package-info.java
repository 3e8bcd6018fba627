/** What a search can vary: parameters, their ranges and conditions, and chosen values. */
package io.cultivar.api.space;
