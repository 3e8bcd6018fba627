package io.cultivar.network.dataset;

/** Data and options that do not fit each other. */
public final class UnfitDataException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String option;

  /**
   * Says what does not fit.
   *
   * @param option the option of the objective that it is about
   * @param message what is wrong and what to do
   */
  public UnfitDataException(String option, String message) {
    super(message);
    this.option = option;
  }

  /** The option of the objective that it is about. */
  public String option() {
    return option;
  }
}
