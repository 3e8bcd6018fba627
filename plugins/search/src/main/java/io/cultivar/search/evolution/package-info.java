/** What strategies that breed trials from trials share. */
package io.cultivar.search.evolution;
