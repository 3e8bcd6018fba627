package io.cultivar.runner.component;

import io.cultivar.api.component.Component;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A component that a file can name. Immutable. */
public final class ComponentType {
  private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final String name;
  private final String summary;
  private final List<String> aliases;
  private final Plugin plugin;
  private final RecordType record;
  private final Object instance;

  private ComponentType(Component about, Plugin plugin, RecordType record) {
    this.name = about.name();
    this.summary = about.summary();
    this.aliases = List.of(about.aliases());
    this.plugin = plugin;
    this.record = record;
    this.instance = null;
  }

  private ComponentType(String name, Plugin plugin, Object instance) {
    this.name = name;
    this.summary = instance.getClass().getName();
    this.aliases = List.of();
    this.plugin = plugin;
    this.record = null;
    this.instance = instance;
  }

  /**
   * The component that a class is.
   *
   * @throws UnusableComponentException if it is none, with the reason
   */
  public static ComponentType of(Class<?> type, Plugin plugin) throws UnusableComponentException {
    Component about = type.getAnnotation(Component.class);
    if (about == null) {
      throw new UnusableComponentException(
          type.getName() + " has no @Component; add @Component(name = …, summary = …)");
    }
    if (!type.isRecord()) {
      throw new UnusableComponentException(type.getName() + " is not a record; components are");
    }
    if (!Modifier.isPublic(type.getModifiers())) {
      throw new UnusableComponentException(type.getName() + " is not public");
    }
    RecordType record = RecordType.of(type);
    checkNames(type, about, record);
    return new ComponentType(about, plugin, record);
  }

  /** Names that a file could not use, or would take for something else. */
  private static void checkNames(Class<?> type, Component about, RecordType record)
      throws UnusableComponentException {
    List<String> names = new ArrayList<>(List.of(about.aliases()));
    names.add(about.name());
    for (String name : names) {
      if (!KEBAB_CASE.matcher(name).matches()) {
        throw new UnusableComponentException(
            type.getName() + " is named '" + name + "'; write a name in kebab-case");
      }
    }
    if (record.options().stream().anyMatch(option -> option.name().equals("type"))) {
      throw new UnusableComponentException(
          type.getName() + " has an option 'type', which is where its name stands; rename it");
    }
  }

  /**
   * A component given as an object: a record with {@code @Component} has its values as defaults;
   * any other object is named after its class, has no options and is used as it is.
   *
   * @throws UnusableComponentException if it is a component whose options cannot be read
   */
  public static ComponentType of(Object instance, Plugin plugin) throws UnusableComponentException {
    Class<?> type = instance.getClass();
    Component about = type.getAnnotation(Component.class);
    if (about != null && type.isRecord()) {
      return new ComponentType(about, plugin, RecordType.of(type, instance));
    }
    if (about != null) {
      return new ComponentType(about.name(), plugin, instance);
    }
    String simple = type.getSimpleName();
    if (simple.isEmpty() || type.isSynthetic()) {
      throw new UnusableComponentException(
          type.getName() + " has no name to be found by; give it a class of its own");
    }
    return new ComponentType(Names.kebab(simple), plugin, instance);
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** One line that says what it is. */
  public String summary() {
    return summary;
  }

  /** Its other names. */
  public List<String> aliases() {
    return aliases;
  }

  /** Where it comes from. */
  public Plugin plugin() {
    return plugin;
  }

  /** Its options, in order. */
  public List<OptionType> options() {
    return record == null ? List.of() : record.options();
  }

  /** Its class. */
  public Class<?> type() {
    return record == null ? instance.getClass() : record.type();
  }

  /** Its record, or empty where it is an object used as it is. */
  public Optional<RecordType> record() {
    return Optional.ofNullable(record);
  }

  /** Makes one of values for all options, in order; see {@link RecordType#create}. */
  public Object create(Object[] values) {
    return record == null ? instance : record.create(values);
  }

  /** Makes one with all options at their defaults; those without a default stay null. */
  public Object createDefault() {
    return create(options().stream().map(OptionType::defaultValue).toArray());
  }

  /** Whether it answers to a name, its own or an alias. */
  boolean answersTo(String wanted) {
    return name.equals(wanted) || aliases.contains(wanted);
  }

  @Override
  public String toString() {
    return name + " of " + plugin.location();
  }
}
