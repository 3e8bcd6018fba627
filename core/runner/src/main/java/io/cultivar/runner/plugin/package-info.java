/** Finds plugins on the class path and in jars, each jar with a class loader of its own. */
package io.cultivar.runner.plugin;
