package io.cultivar.runner.bind;

import io.cultivar.api.space.Branch;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.runner.problem.Place;
import io.cultivar.runner.yaml.Node;
import java.util.List;
import java.util.Set;

/**
 * A parameter as the file declares it, before it is known where it is used.
 *
 * @param place where its name stands
 * @param parameter what it can be, without branches
 * @param variants of a choice: the nodes of its variants
 */
record Declaration(Place place, Parameter parameter, List<Node> variants) {
  /** The parameter with the variants that reach it. */
  Parameter reachedBy(Set<Branch> branches) {
    if (parameter instanceof RealParameter p) {
      return new RealParameter(p.name(), p.low(), p.high(), p.scale(), p.step(), branches);
    }
    if (parameter instanceof IntParameter p) {
      return new IntParameter(p.name(), p.low(), p.high(), p.scale(), p.step(), branches);
    }
    ChoiceParameter choice = (ChoiceParameter) parameter;
    return new ChoiceParameter(choice.name(), choice.labels(), branches);
  }
}
