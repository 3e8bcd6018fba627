package io.cultivar.api.picture;

/** Something to be shown of what a trial learned: numbers, which a report draws. Immutable. */
public sealed interface Picture
    permits ConfusionMatrix, Histogram, NetworkDrawing, ScatterPlot, WorstCases {
  /** What it shows, in a few words; unique among the pictures of a trial. */
  String title();
}
