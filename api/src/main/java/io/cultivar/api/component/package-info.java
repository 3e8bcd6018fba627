/** What makes a record a component that an experiment file can name. */
package io.cultivar.api.component;
