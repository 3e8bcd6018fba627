package io.cultivar.network.initializer;

/** The extremes, mean and standard deviation of weights. */
record WeightStatistics(float min, float max, double mean, double std) {
  static WeightStatistics of(float[] weights) {
    float min = Float.POSITIVE_INFINITY;
    float max = Float.NEGATIVE_INFINITY;
    double sum = 0;
    double squares = 0;
    for (float weight : weights) {
      min = Math.min(min, weight);
      max = Math.max(max, weight);
      sum += weight;
      squares += (double) weight * weight;
    }
    double mean = sum / weights.length;
    return new WeightStatistics(min, max, mean, Math.sqrt(squares / weights.length - mean * mean));
  }
}
