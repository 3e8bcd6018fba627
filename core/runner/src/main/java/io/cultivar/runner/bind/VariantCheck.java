package io.cultivar.runner.bind;

import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Value;
import io.cultivar.runner.problem.Place;
import io.cultivar.runner.problem.Problems;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes every component in all its variants before the first trial: each variant of each choice and
 * both ends of each range, one varied at a time, so that what a constructor refuses is told with
 * its place.
 */
final class VariantCheck {
  private final Problems problems;
  private final IdentityHashMap<Template, List<Object>> made = new IdentityHashMap<>();

  VariantCheck(Problems problems) {
    this.problems = problems;
  }

  /** The values that a template can take, the first of each part before its others. */
  List<Object> variants(Template template) {
    List<Object> known = made.get(template);
    if (known == null) {
      known = make(template);
      made.put(template, known);
    }
    return known;
  }

  private List<Object> make(Template template) {
    if (template instanceof Template.Broken) {
      return List.of();
    }
    if (template instanceof Template.Fixed fixed) {
      List<Object> single = new ArrayList<>();
      single.add(fixed.value());
      return single;
    }
    if (template instanceof Template.Numeric number) {
      return ends(number);
    }
    if (template instanceof Template.Choice choice) {
      List<Object> all = new ArrayList<>();
      choice.variants().forEach(variant -> all.addAll(variants(variant)));
      return all;
    }
    if (template instanceof Template.Present present) {
      return variants(present.value()).stream()
          .map(value -> Template.Present.wrap(present.optional(), value))
          .toList();
    }
    if (template instanceof Template.Items items) {
      return combine(items.items(), (parts, changed) -> List.of(parts));
    }
    if (template instanceof Template.Entries entries) {
      return entries(entries);
    }
    Template.Made object = (Template.Made) template;
    return combine(object.arguments(), (parts, changed) -> tried(object, parts, changed));
  }

  private List<Object> ends(Template.Numeric number) {
    List<Object> ends = new ArrayList<>();
    for (Value end : ends(number.parameter())) {
      try {
        ends.add(number.read().apply(end));
      } catch (IllegalArgumentException | ArithmeticException e) {
        problems.error(
            number.place(),
            "$" + number.parameter().name() + " can be " + end + ": " + e.getMessage());
      }
    }
    return ends;
  }

  private static List<Value> ends(Parameter parameter) {
    if (parameter instanceof IntParameter whole) {
      return List.of(whole.nth(0), whole.nth(whole.size().orElseThrow() - 1));
    }
    RealParameter real = (RealParameter) parameter;
    return real.step().isPresent()
        ? List.of(real.nth(0), real.nth(real.size().orElseThrow() - 1))
        : List.of(new Value.Real(real.low()), new Value.Real(real.high()));
  }

  private List<Object> entries(Template.Entries entries) {
    List<String> keys = List.copyOf(entries.entries().keySet());
    return combine(
        List.copyOf(entries.entries().values()),
        (parts, changed) -> {
          Map<String, Object> map = new LinkedHashMap<>();
          for (int i = 0; i < parts.length; i++) {
            map.put(keys.get(i), parts[i]);
          }
          return map;
        });
  }

  /** Puts parts together: first the first variant of each, then each other one by itself. */
  private List<Object> combine(List<Template> parts, Combination combination) {
    List<List<Object>> options = parts.stream().map(this::variants).toList();
    if (options.stream().anyMatch(List::isEmpty)) {
      return List.of();
    }
    List<Object> combined = new ArrayList<>();
    add(combined, combination.of(first(options), -1));
    for (int i = 0; i < options.size(); i++) {
      for (int variant = 1; variant < options.get(i).size(); variant++) {
        Object[] changed = first(options);
        changed[i] = options.get(i).get(variant);
        add(combined, combination.of(changed, i));
      }
    }
    return combined;
  }

  private static void add(List<Object> all, Object combined) {
    if (combined != null) {
      all.add(combined);
    }
  }

  private static Object[] first(List<List<Object>> options) {
    return options.stream().map(option -> option.get(0)).toArray();
  }

  /** The object, or null with a problem where its constructor refuses. */
  private Object tried(Template.Made object, Object[] parts, int changed) {
    try {
      return object.maker().make(parts);
    } catch (IllegalArgumentException e) {
      problems.error(blamed(object, e.getMessage(), changed), message(object, e.getMessage()));
    } catch (IllegalStateException e) {
      problems.error(object.head().node().place(), e.getMessage(), "this is a fault of the plugin");
    }
    return null;
  }

  private static String message(Template.Made object, String reason) {
    String name = object.head().name();
    String said = reason == null ? "refuses these options" : reason;
    // An experiment's own options need no name before them.
    return name.contains(" ") ? said : name + ": " + said;
  }

  /** The option that a message begins with, else the one that was varied, else the object. */
  private static Place blamed(Template.Made object, String message, int changed) {
    Function<String, Place> place = object.head()::option;
    if (message != null) {
      for (int i = 0; i < object.options().size(); i++) {
        if (message.startsWith(object.options().get(i).name() + " ")) {
          return place.apply(object.options().get(i).name());
        }
      }
    }
    return place.apply(changed < 0 ? "" : object.options().get(changed).name());
  }

  /** Puts parts together; which part is not its first variant, or -1. */
  @FunctionalInterface
  private interface Combination {
    Object of(Object[] parts, int changed);
  }
}
