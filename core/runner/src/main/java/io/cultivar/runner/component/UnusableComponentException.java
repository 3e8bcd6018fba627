package io.cultivar.runner.component;

/** Says why a class cannot serve as a component; the message is meant for the plugin's author. */
public final class UnusableComponentException extends Exception {
  private static final long serialVersionUID = 1;

  /** Tells the reason. */
  public UnusableComponentException(String message) {
    super(message);
  }

  /** Tells the reason and its cause. */
  public UnusableComponentException(String message, Throwable cause) {
    super(message, cause);
  }
}
