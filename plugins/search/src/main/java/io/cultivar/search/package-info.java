/** Search strategies and pruners. */
package io.cultivar.search;
