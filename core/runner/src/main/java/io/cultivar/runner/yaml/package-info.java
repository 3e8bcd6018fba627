/** Reads YAML into a tree whose every part knows its place, and refuses what YAML hides. */
package io.cultivar.runner.yaml;
