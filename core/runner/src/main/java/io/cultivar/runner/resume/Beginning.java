package io.cultivar.runner.resume;

/** What to do where there is a study of the experiment's name already. */
public enum Beginning {
  /** Goes on with it, if the experiment is the same. */
  RESUME,
  /** Goes on with it, even if the experiment has changed, as long as that only extends it. */
  EXTEND,
  /** Begins another, under a numbered name. */
  FRESH
}
