package io.cultivar.network.dataset;

/**
 * Scales a number column: factor · (number − shift); missing numbers become the mean.
 *
 * @param values the column
 * @param mean takes the place of missing numbers
 * @param shift what is subtracted
 * @param factor what the difference is multiplied by
 */
record NumberEncoder(float[] values, double mean, double shift, double factor)
    implements ColumnEncoder {
  static NumberEncoder fit(float[] values, Scaling scaling, int[] train) {
    Spread spread = Spread.of(values, 0, 1, train);
    return switch (scaling) {
      case STANDARD ->
          new NumberEncoder(values, spread.mean(), spread.mean(), 1 / spread.deviationOrOne());
      case MIN_MAX ->
          new NumberEncoder(values, spread.mean(), spread.min(), 1 / spread.widthOrOne());
      case NONE -> new NumberEncoder(values, spread.mean(), 0, 1);
    };
  }

  @Override
  public int width() {
    return 1;
  }

  @Override
  public void encode(int[] rows, float[] into, int first, int stride) {
    for (int i = 0; i < rows.length; i++) {
      float value = values[rows[i]];
      into[first + i * stride] = (float) (((Float.isNaN(value) ? mean : value) - shift) * factor);
    }
  }
}
