package io.cultivar.runner.component;

import io.cultivar.api.component.Option;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A record that can be made from options. Immutable. */
public final class RecordType {
  private final Class<?> type;
  private final Constructor<?> constructor;
  private final List<OptionType> options;

  private RecordType(Class<?> type, Constructor<?> constructor, List<OptionType> options) {
    this.type = type;
    this.constructor = constructor;
    this.options = options;
  }

  /**
   * Reads a record; its constructor without arguments, where it has one, gives the defaults.
   *
   * @throws UnusableComponentException if it cannot be used, with the reason
   */
  public static RecordType of(Class<?> type) throws UnusableComponentException {
    Object defaults = null;
    if (hasDefaults(type)) {
      defaults = invoke(constructor(type), new Object[0], type);
    }
    return of(type, defaults);
  }

  /** Reads a record whose defaults are those of an instance, or none where it is null. */
  static RecordType of(Class<?> type, Object defaults) throws UnusableComponentException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    List<OptionType> options = new ArrayList<>();
    for (RecordComponent component : components) {
      options.add(option(component, defaults));
    }
    return new RecordType(type, constructor(type, types), List.copyOf(options));
  }

  private static OptionType option(RecordComponent component, Object defaults)
      throws UnusableComponentException {
    Option option = component.getAnnotation(Option.class);
    Object value = null;
    if (defaults != null) {
      try {
        component.getAccessor().setAccessible(true);
        value = component.getAccessor().invoke(defaults);
      } catch (ReflectiveOperationException | RuntimeException e) {
        throw new UnusableComponentException(
            "the default of '" + component.getName() + "' cannot be read: " + e, e);
      }
    }
    return new OptionType(
        Names.kebab(component.getName()),
        component.getGenericType(),
        option == null ? "" : option.value(),
        value == null,
        value);
  }

  private static boolean hasDefaults(Class<?> type) {
    return Arrays.stream(type.getDeclaredConstructors()).anyMatch(c -> c.getParameterCount() == 0);
  }

  private static Constructor<?> constructor(Class<?> type, Class<?>... types)
      throws UnusableComponentException {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new UnusableComponentException(
          "the constructor of " + type.getName() + " cannot be used: " + e, e);
    }
  }

  private static Object invoke(Constructor<?> constructor, Object[] arguments, Class<?> type)
      throws UnusableComponentException {
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new UnusableComponentException(
          "the constructor of " + type.getName() + " threw " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new UnusableComponentException(
          "the constructor of " + type.getName() + " cannot be used: " + e, e);
    }
  }

  /** The record. */
  public Class<?> type() {
    return type;
  }

  /** Its options, in order. */
  public List<OptionType> options() {
    return options;
  }

  /**
   * Makes a record of values for all options, in order.
   *
   * @throws IllegalArgumentException if its constructor refuses them
   * @throws IllegalStateException if its constructor fails otherwise, which is its author's fault
   */
  public Object create(Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new IllegalStateException(
          "the constructor of " + type.getName() + " threw " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type.getName() + ": " + e, e);
    }
  }
}
