package io.cultivar.network.training;

/** Training that left the finite numbers. */
public final class DivergedException extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * Says when and how.
   *
   * @param epoch the epoch, from 1
   * @param what what is no finite number
   */
  public DivergedException(int epoch, String what) {
    super("diverged at epoch " + epoch + ": " + what + "; try a smaller learning-rate");
  }
}
