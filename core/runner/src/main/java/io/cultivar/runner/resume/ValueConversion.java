package io.cultivar.runner.resume;

import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Turns values of another space into those of a space: variants by their labels, whole numbers into
 * real ones and back. What only the other has is left out; what only this one has is taken from the
 * middle of its range.
 */
final class ValueConversion {
  private final SearchSpace space;

  ValueConversion(SearchSpace space) {
    this.space = space;
  }

  /** The values here, or empty where one is not allowed, or nothing is shared. */
  Optional<Values> convert(Values other) {
    Map<String, Value> chosen = new LinkedHashMap<>();
    boolean shared = false;
    for (Parameter parameter : space.parameters()) {
      if (parameter.active(Values.of(chosen))) {
        Optional<Value> value = other.find(parameter.name());
        if (value.isPresent()) {
          value = value.map(there -> convert(parameter, there)).filter(parameter::allows);
          if (value.isEmpty()) {
            return Optional.empty();
          }
          shared = true;
        }
        chosen.put(parameter.name(), value.orElseGet(() -> parameter.at(0.5)));
      }
    }
    return shared || space.parameters().isEmpty()
        ? Optional.of(Values.of(chosen))
        : Optional.empty();
  }

  private static Value convert(Parameter parameter, Value value) {
    if (parameter instanceof ChoiceParameter choice && value instanceof Value.Choice there) {
      int index = choice.labels().indexOf(there.label());
      return index < 0 ? value : choice.nth(index);
    }
    if (parameter instanceof RealParameter && value instanceof Value.Int whole) {
      return new Value.Real(whole.value());
    }
    if (parameter instanceof IntParameter
        && value instanceof Value.Real real
        && real.value() == Math.rint(real.value())) {
      return new Value.Int((long) real.value());
    }
    return value;
  }
}
