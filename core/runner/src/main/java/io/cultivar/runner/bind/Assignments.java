package io.cultivar.runner.bind;

import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values with which a template is tried before the first trial: each variant of each choice and
 * both ends of each range, one varied at a time with the variants that lead to it, all else being
 * at its first. A parameter has one value wherever it is used. Not thread-safe.
 */
final class Assignments {
  private final Set<Map<String, Value>> all = new LinkedHashSet<>();
  private final Set<Template> varying = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Finds the assignments of a template; the first changes nothing. */
  Assignments(Template template) {
    all.add(Map.of());
    visit(template, Map.of());
  }

  /** The assignments: by name the values that differ from {@link #first}. */
  List<Map<String, Value>> all() {
    return new ArrayList<>(all);
  }

  /** Whether any parameter is used in a part of the template. */
  boolean varies(Template part) {
    return varying.contains(part);
  }

  /** The value of a parameter that no assignment changes. */
  static Value first(Parameter parameter) {
    return parameter instanceof RealParameter real ? new Value.Real(real.low()) : parameter.nth(0);
  }

  private static Value last(Parameter parameter) {
    if (parameter instanceof IntParameter whole) {
      return whole.nth(whole.size().orElseThrow() - 1);
    }
    RealParameter real = (RealParameter) parameter;
    return real.step().isPresent()
        ? real.nth(real.size().orElseThrow() - 1)
        : new Value.Real(real.high());
  }

  private boolean visit(Template template, Map<String, Value> chosen) {
    boolean varies = false;
    if (template instanceof Template.Numeric number) {
      all.add(with(chosen, number.parameter(), last(number.parameter())));
      varies = true;
    } else if (template instanceof Template.Choice choice) {
      variants(choice, chosen);
      varies = true;
    } else {
      for (Template part : parts(template)) {
        varies |= visit(part, chosen);
      }
    }
    if (varies) {
      varying.add(template);
    }
    return varies;
  }

  private void variants(Template.Choice choice, Map<String, Value> chosen) {
    Value already = chosen.get(choice.parameter().name());
    for (int i = 0; i < choice.variants().size(); i++) {
      Value variant = choice.parameter().nth(i);
      if (already == null || already.equals(variant)) {
        Map<String, Value> leading = with(chosen, choice.parameter(), variant);
        all.add(leading);
        visit(choice.variants().get(i), leading);
      }
    }
  }

  private static List<Template> parts(Template template) {
    if (template instanceof Template.Made made) {
      return made.arguments();
    }
    if (template instanceof Template.Items items) {
      return items.items();
    }
    if (template instanceof Template.Entries entries) {
      return List.copyOf(entries.entries().values());
    }
    return template instanceof Template.Present present ? List.of(present.value()) : List.of();
  }

  private static Map<String, Value> with(
      Map<String, Value> chosen, Parameter parameter, Value value) {
    Map<String, Value> more = new LinkedHashMap<>(chosen);
    more.put(parameter.name(), value);
    return more;
  }
}
