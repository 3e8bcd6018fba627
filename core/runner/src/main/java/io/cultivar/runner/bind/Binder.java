package io.cultivar.runner.bind;

import io.cultivar.api.space.Branch;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.runner.component.ComponentType;
import io.cultivar.runner.component.OptionType;
import io.cultivar.runner.component.RecordType;
import io.cultivar.runner.component.Registry;
import io.cultivar.runner.component.TypeNames;
import io.cultivar.runner.component.UnusableComponentException;
import io.cultivar.runner.problem.Problems;
import io.cultivar.runner.yaml.Node;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Binds nodes to the types of options. What is wrong is added to the problems, and reading goes on,
 * so that one run tells all. Not thread-safe.
 */
final class Binder {
  private static final Set<Class<?>> NUMBER_OPTIONALS =
      Set.of(OptionalInt.class, OptionalLong.class, OptionalDouble.class);

  /** How many values there may be once each parameter is followed to all its variants. */
  private static final int MAX_BOUND = 500_000;

  private final Registry registry;
  private final Scalars scalars;
  private final References references;
  private final Problems problems;
  private int bound;

  Binder(Registry registry, Scalars scalars, References references, Problems problems) {
    this.registry = registry;
    this.scalars = scalars;
    this.references = references;
    this.problems = problems;
  }

  /**
   * Binds a node.
   *
   * @param node what the file says
   * @param type what is wanted
   * @param within the variant that the node belongs to, if any
   */
  Template bind(Node node, Type type, Optional<Branch> within) {
    if (++bound > MAX_BOUND) {
      return tooLarge(node);
    }
    if (node instanceof Node.Scalar scalar && !scalar.empty() && scalar.text().startsWith("$")) {
      return dollar(scalar, type, within);
    }
    Class<?> raw = TypeNames.raw(type);
    if (raw == Optional.class || NUMBER_OPTIONALS.contains(raw)) {
      return optional(node, type, within);
    }
    if (node instanceof Node.Scalar scalar && missing(scalar, raw)) {
      return broken(node, "a value is missing here: " + TypeNames.article(type));
    }
    if (raw == List.class) {
      return list(node, TypeNames.argument(type, 0), within);
    }
    if (raw == Map.class) {
      return map(node, TypeNames.argument(type, 1), within);
    }
    if (registry.selectable(raw)) {
      return component(node, raw, within);
    }
    if (node instanceof Node.Scalar scalar && Scalars.scalar(raw)) {
      return scalar(scalar, scalar.text(), raw);
    }
    return raw.isRecord() ? plainRecord(node, raw, within) : unexpected(node, type);
  }

  /** Tells once that choices within choices multiply without bounds. */
  private Template tooLarge(Node node) {
    if (bound == MAX_BOUND + 1) {
      problems.error(
          node.place(),
          "too large: more than " + MAX_BOUND + " values once all choices are followed");
    }
    references.mention(node);
    return new Template.Broken();
  }

  private static boolean missing(Node.Scalar scalar, Class<?> wanted) {
    return scalar.empty() || (scalar.text().isEmpty() && wanted != String.class);
  }

  /** A reference to a parameter, or a text that begins with a literal dollar. */
  private Template dollar(Node.Scalar node, Type type, Optional<Branch> within) {
    String text = node.text();
    if (text.startsWith("$$")) {
      Node literal = new Node.Scalar(node.place(), text.substring(1), false);
      return literalDollar((Node.Scalar) literal, type);
    }
    String name = text.substring(1);
    if (!SpaceReader.NAME.matcher(name).matches()) {
      return broken(node, "'" + text + "' names no parameter; a literal dollar is written $$");
    }
    Optional<Declaration> declaration = references.use(node.place(), name, within);
    if (declaration.isEmpty()) {
      return new Template.Broken();
    }
    return declaration.get().parameter() instanceof ChoiceParameter
        ? choice(node, declaration.get(), type)
        : number(node, declaration.get(), type);
  }

  private Template literalDollar(Node.Scalar literal, Type type) {
    Class<?> raw = TypeNames.raw(type);
    Class<?> wanted = raw == Optional.class ? TypeNames.raw(TypeNames.argument(type, 0)) : raw;
    if (!Scalars.scalar(wanted)) {
      return unexpected(literal, type);
    }
    Template read = scalar(literal, literal.text(), wanted);
    return raw == Optional.class ? new Template.Present(raw, read) : read;
  }

  private Template choice(Node node, Declaration declaration, Type type) {
    String name = declaration.parameter().name();
    if (!references.enter(node.place(), name)) {
      return new Template.Broken();
    }
    List<Template> variants = new ArrayList<>();
    for (int i = 0; i < declaration.variants().size(); i++) {
      variants.add(bind(declaration.variants().get(i), type, Optional.of(new Branch(name, i))));
    }
    references.leave(name);
    return new Template.Choice(declaration.parameter(), node.place(), variants);
  }

  private Template number(Node node, Declaration declaration, Type type) {
    Class<?> raw = TypeNames.raw(type);
    if (raw == Optional.class) {
      return new Template.Present(raw, number(node, declaration, TypeNames.argument(type, 0)));
    }
    if (NUMBER_OPTIONALS.contains(raw)) {
      return new Template.Present(raw, number(node, declaration, primitive(raw)));
    }
    return NumberReading.of(declaration.parameter(), raw, scalars)
        .<Template>map(read -> new Template.Numeric(declaration.parameter(), node.place(), read))
        .orElseGet(
            () ->
                broken(
                    node,
                    "$"
                        + declaration.parameter().name()
                        + " is "
                        + NumberReading.name(declaration.parameter())
                        + ", not "
                        + TypeNames.article(type)));
  }

  private Template optional(Node node, Type type, Optional<Branch> within) {
    Class<?> raw = TypeNames.raw(type);
    if (node instanceof Node.Scalar scalar && (scalar.empty() || scalar.text().equals("none"))) {
      return new Template.Fixed(empty(raw));
    }
    Type wanted = raw == Optional.class ? TypeNames.argument(type, 0) : primitive(raw);
    return new Template.Present(raw, bind(node, wanted, within));
  }

  private static Object empty(Class<?> optional) {
    if (optional == OptionalInt.class) {
      return OptionalInt.empty();
    }
    if (optional == OptionalLong.class) {
      return OptionalLong.empty();
    }
    return optional == OptionalDouble.class ? OptionalDouble.empty() : Optional.empty();
  }

  private static Class<?> primitive(Class<?> optional) {
    if (optional == OptionalInt.class) {
      return int.class;
    }
    return optional == OptionalLong.class ? long.class : double.class;
  }

  private Template list(Node node, Type of, Optional<Branch> within) {
    if (node instanceof Node.Sequence sequence) {
      return new Template.Items(
          sequence.items().stream().map(item -> bind(item, of, within)).toList());
    }
    return broken(
        node,
        shortFlow(node) + " is not a list; write [" + shortFlow(node) + "] for a list of one");
  }

  private Template map(Node node, Type of, Optional<Branch> within) {
    if (!(node instanceof Node.Mapping mapping)) {
      return broken(node, shortFlow(node) + " is not a map: {name: value}");
    }
    Map<String, Template> entries = new LinkedHashMap<>();
    mapping.entries().forEach((key, entry) -> entries.put(key, bind(entry.value(), of, within)));
    return new Template.Entries(entries);
  }

  private Template scalar(Node node, String text, Class<?> type) {
    try {
      return new Template.Fixed(scalars.read(type, text));
    } catch (IllegalArgumentException e) {
      return broken(node, e.getMessage());
    }
  }

  private Template component(Node node, Class<?> kind, Optional<Branch> within) {
    String kindName = Registry.kindName(kind);
    Node named = node instanceof Node.Mapping mapping ? mapping.get("type") : node;
    if (named == null) {
      String known = String.join(", ", registry.names(kind));
      problems.error(node.place(), "'type' is missing: which " + kindName + "?", "known: " + known);
      references.mention(node);
      return new Template.Broken();
    }
    if (!(named instanceof Node.Scalar name) || name.empty()) {
      return broken(named, "the name of a " + kindName + " is wanted, or a map with its type");
    }
    if (name.text().startsWith("$")) {
      references.mention(node);
      return broken(
          name,
          "a type cannot vary by itself; make the whole "
              + kindName
              + " a choice: "
              + "{choice: [a, {type: b, …}]}");
    }
    List<ComponentType> found = registry.find(kind, name.text());
    if (found.isEmpty()) {
      problems.unknown(
          named.place(),
          "unknown " + kindName + " '" + name.text() + "'",
          name.text(),
          registry.names(kind));
      references.mention(node);
      return new Template.Broken();
    }
    if (found.size() > 1) {
      references.mention(node);
      return ambiguous(name, kindName, found);
    }
    ComponentType type = found.get(0);
    Template.Head head = new Template.Head(type.name(), node);
    return made(head, type.options(), type::create, List.of("type"), within);
  }

  private Template ambiguous(Node.Scalar name, String kindName, List<ComponentType> found) {
    String jars =
        found.stream().map(type -> type.plugin().location()).collect(Collectors.joining(" and "));
    String full =
        found.stream()
            .map(type -> type.plugin().id() + ":" + type.name())
            .collect(Collectors.joining(" or "));
    problems.error(
        name.place(),
        found.size() + " components are the " + kindName + " '" + name.text() + "': in " + jars,
        "write " + full + ", or remove a jar");
    return new Template.Broken();
  }

  private Template plainRecord(Node node, Class<?> type, Optional<Branch> within) {
    try {
      RecordType record = RecordType.of(type);
      Template.Head head = new Template.Head(Registry.kindName(type), node);
      return made(head, record.options(), record::create, List.of(), within);
    } catch (UnusableComponentException e) {
      return broken(node, e.getMessage());
    }
  }

  /** Binds the options of a component or a record; those that are not given have their default. */
  Template made(
      Template.Head head,
      List<OptionType> options,
      Template.Maker maker,
      List<String> otherKeys,
      Optional<Branch> within) {
    Map<String, Node.Entry> given =
        head.node() instanceof Node.Mapping mapping ? mapping.entries() : Map.of();
    if (otherKeys.isEmpty() && !(head.node() instanceof Node.Mapping)) {
      return broken(
          head.node(),
          head.name()
              + " is a map of options: {"
              + options.stream().map(OptionType::name).collect(Collectors.joining(": …, "))
              + ": …}, not '"
              + shortFlow(head.node())
              + "'");
    }
    boolean known = unknownKeys(head, options, otherKeys, given);
    List<Template> arguments = new ArrayList<>();
    for (OptionType option : options) {
      Node.Entry entry = given.get(option.name());
      if (entry != null) {
        arguments.add(bind(entry.value(), option.type(), within));
      } else if (option.required()) {
        arguments.add(missing(head, option));
      } else {
        arguments.add(new Template.Fixed(option.defaultValue()));
      }
    }
    Template made = new Template.Made(head, options, arguments, maker);
    return known ? made : new Template.Broken();
  }

  private Template missing(Template.Head head, OptionType option) {
    Class<?> raw = TypeNames.raw(option.type());
    String message = head.name() + " needs '" + option.name() + "': " + option.summary();
    if (registry.selectable(raw)) {
      problems.error(
          head.node().place(), message, "known: " + String.join(", ", registry.names(raw)));
    } else {
      problems.error(head.node().place(), message, "add " + option.name() + ": …");
    }
    return new Template.Broken();
  }

  /** Tells of keys that are no options; true where there are none. */
  private boolean unknownKeys(
      Template.Head head,
      List<OptionType> options,
      List<String> otherKeys,
      Map<String, Node.Entry> given) {
    TreeSet<String> known = new TreeSet<>(otherKeys);
    options.forEach(option -> known.add(option.name()));
    given.forEach(
        (key, entry) -> {
          if (!known.contains(key)) {
            problems.unknown(
                entry.place(),
                "'"
                    + key
                    + "' is not an option of "
                    + head.name()
                    + (options.isEmpty() ? ", which has none" : ""),
                key,
                known);
            references.mention(entry.value());
          }
        });
    return known.containsAll(given.keySet());
  }

  private Template unexpected(Node node, Type type) {
    return broken(node, shortFlow(node) + " is not " + TypeNames.article(type));
  }

  private Template broken(Node node, String message) {
    problems.error(node.place(), message);
    references.mention(node);
    return new Template.Broken();
  }

  private static String shortFlow(Node node) {
    String flow = node.flow();
    return flow.length() <= 40 ? flow : flow.substring(0, 39) + "…";
  }
}
