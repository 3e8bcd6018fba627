package io.cultivar.network.picture;

import io.cultivar.network.dataset.Fold;
import io.cultivar.network.dataset.Samples;

/**
 * The part of the samples that stands for all when a network is shown: the validation part, else
 * the test part, else what it was trained on.
 *
 * @param name what it is
 * @param samples its samples
 * @param rows the rows of the table that they are
 */
public record ShownPart(String name, Samples samples, int[] rows) {
  /** The part of a fold. */
  public static ShownPart of(Fold fold) {
    if (fold.validation().isPresent()) {
      return new ShownPart("validation", fold.validation().get(), fold.parts().validation());
    }
    if (fold.test().isPresent()) {
      return new ShownPart("test", fold.test().get(), fold.parts().test());
    }
    return new ShownPart("training", fold.train(), fold.parts().train());
  }
}
