package io.cultivar.runner.bind;

import java.util.Map;
import java.util.Set;

/**
 * What the space of an experiment declares.
 *
 * @param byName the parameters, in the order of the file
 * @param broken names whose declarations have problems, so that their use is not one more
 */
record Declarations(Map<String, Declaration> byName, Set<String> broken) {
  /** No space. */
  static final Declarations NONE = new Declarations(Map.of(), Set.of());
}
