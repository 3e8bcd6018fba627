package io.cultivar.network;

/** When the figures of the training part are taken. */
public enum MeasureTrain {
  /** After each epoch, by the weights that it ended with. */
  AFTER_EPOCH,
  /**
   * On the way through the epoch: each batch by the weights before its step, dropout included. That
   * spares predicting the training part once more.
   */
  WHILE_TRAINING
}
