package io.cultivar.runner.bind;

import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.Value;
import io.cultivar.runner.problem.Place;
import io.cultivar.runner.problem.Problems;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes every component with all its {@link Assignments} before the first trial, so that what a
 * constructor refuses is told with its place. Here null stands for what could not be made and has
 * been reported.
 */
final class VariantCheck {
  private final Problems problems;
  private final Template template;
  private final Assignments assignments;
  private final IdentityHashMap<Template, Object> constants = new IdentityHashMap<>();

  VariantCheck(Template template, Problems problems) {
    this.template = template;
    this.problems = problems;
    this.assignments = new Assignments(template);
  }

  /** What the template makes with each assignment, as far as it can be made. */
  List<Object> variants() {
    List<Object> variants = new ArrayList<>();
    for (Map<String, Value> assignment : assignments.all()) {
      Object made = make(template, assignment);
      if (made != null) {
        variants.add(made);
      }
    }
    return variants;
  }

  private Object make(Template part, Map<String, Value> assignment) {
    if (assignments.varies(part)) {
      return makeNew(part, assignment);
    }
    if (!constants.containsKey(part)) {
      constants.put(part, makeNew(part, assignment));
    }
    return constants.get(part);
  }

  private Object makeNew(Template part, Map<String, Value> assignment) {
    if (part instanceof Template.Fixed fixed) {
      return fixed.value();
    }
    if (part instanceof Template.Numeric number) {
      return number(number, value(number.parameter(), assignment));
    }
    if (part instanceof Template.Choice choice) {
      Value.Choice chosen = (Value.Choice) value(choice.parameter(), assignment);
      return make(choice.variants().get(chosen.index()), assignment);
    }
    if (part instanceof Template.Present present) {
      Object value = make(present.value(), assignment);
      return value == null ? null : Template.Present.wrap(present.optional(), value);
    }
    if (part instanceof Template.Items items) {
      List<Object> made = all(items.items(), assignment);
      return made == null ? null : List.copyOf(made);
    }
    if (part instanceof Template.Entries entries) {
      return entries(entries, assignment);
    }
    return part instanceof Template.Made object ? object(object, assignment) : null;
  }

  private static Value value(Parameter parameter, Map<String, Value> assignment) {
    Value value = assignment.get(parameter.name());
    return value == null ? Assignments.first(parameter) : value;
  }

  private Object number(Template.Numeric number, Value value) {
    try {
      return number.read().apply(value);
    } catch (IllegalArgumentException e) {
      problems.error(
          number.place(),
          "$" + number.parameter().name() + " can be " + value + ": " + e.getMessage());
      return null;
    }
  }

  /** All parts, or null where one could not be made; the others are tried all the same. */
  private List<Object> all(List<Template> parts, Map<String, Value> assignment) {
    List<Object> made = new ArrayList<>(parts.size());
    parts.forEach(part -> made.add(make(part, assignment)));
    return made.contains(null) ? null : made;
  }

  private Object entries(Template.Entries entries, Map<String, Value> assignment) {
    Map<String, Object> made = new LinkedHashMap<>();
    entries.entries().forEach((key, value) -> made.put(key, make(value, assignment)));
    return made.containsValue(null) ? null : made;
  }

  private Object object(Template.Made object, Map<String, Value> assignment) {
    List<Object> options = all(object.arguments(), assignment);
    if (options == null) {
      return null;
    }
    try {
      return object.maker().make(options.toArray());
    } catch (IllegalArgumentException e) {
      String reason = e.getMessage() == null ? "refuses these options" : e.getMessage();
      problems.error(blamed(object, reason, assignment), message(object, reason));
    } catch (IllegalStateException e) {
      problems.error(object.head().node().place(), e.getMessage(), "this is a fault of the plugin");
    }
    return null;
  }

  private static String message(Template.Made object, String reason) {
    String name = object.head().name();
    // An experiment's own options need no name before them.
    return name.contains(" ") ? reason : name + ": " + reason;
  }

  /** The option that a message begins with, else one that was varied, else the object. */
  private static Place blamed(Template.Made object, String message, Map<String, Value> assignment) {
    String varied = "";
    for (int i = 0; i < object.options().size(); i++) {
      String option = object.options().get(i).name();
      if (message.startsWith(option + " ")) {
        return object.head().option(option);
      }
      if (varied(object.arguments().get(i), assignment)) {
        varied = option;
      }
    }
    return object.head().option(varied);
  }

  private static boolean varied(Template part, Map<String, Value> assignment) {
    return part instanceof Template.Present present
        ? varied(present.value(), assignment)
        : part instanceof Template.Numeric number
            && assignment.containsKey(number.parameter().name());
  }
}
