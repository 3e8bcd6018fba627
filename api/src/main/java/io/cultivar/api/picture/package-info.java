/** What an objective can show of what it learned. */
package io.cultivar.api.picture;
