package io.cultivar.runner.component;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All components that there are, by the interface that they serve. Immutable. */
public final class Registry {
  private final Map<Class<?>, List<ComponentType>> byKind;

  /** A registry of components, by interface. */
  public Registry(Map<Class<?>, List<ComponentType>> byKind) {
    Map<Class<?>, List<ComponentType>> sorted = new LinkedHashMap<>();
    byKind.forEach(
        (kind, types) -> {
          List<ComponentType> copy = new ArrayList<>(types);
          copy.sort(
              Comparator.comparing(ComponentType::name)
                  .thenComparing(type -> type.plugin().location()));
          sorted.put(kind, List.copyOf(copy));
        });
    this.byKind = sorted;
  }

  /** The components of an interface, by name. */
  public List<ComponentType> all(Class<?> kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /**
   * The components that a name means: one if all is well, none if it is unknown, several if it is
   * taken twice. A name is looked up as it is, then as an alias, then as {@code plugin-id:name}.
   */
  public List<ComponentType> find(Class<?> kind, String name) {
    List<ComponentType> all = variants(kind);
    List<ComponentType> exact = all.stream().filter(type -> type.name().equals(name)).toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    List<ComponentType> alias = all.stream().filter(type -> type.answersTo(name)).toList();
    if (!alias.isEmpty()) {
      return alias;
    }
    return all.stream()
        .filter(type -> name.equals(type.plugin().id() + ":" + type.name()))
        .toList();
  }

  /** All names that a component of an interface can be called, without aliases. */
  public Set<String> names(Class<?> kind) {
    TreeSet<String> names = new TreeSet<>();
    variants(kind).forEach(type -> names.add(type.name()));
    return names;
  }

  /** Whether options of a type are chosen by name: service interfaces, and sealed ones. */
  public boolean selectable(Class<?> type) {
    return byKind.containsKey(type) || type.isAnnotationPresent(Kind.class) || closed(type);
  }

  /** What an interface is called in messages. */
  public static String kindName(Class<?> kind) {
    Kind about = kind.getAnnotation(Kind.class);
    return about == null ? Names.kebab(kind.getSimpleName()) : about.value();
  }

  private List<ComponentType> variants(Class<?> kind) {
    return closed(kind) ? closedVariants(kind) : all(kind);
  }

  /** Whether an interface is sealed and all that it permits are components. */
  private static boolean closed(Class<?> type) {
    if (!type.isInterface() || !type.isSealed()) {
      return false;
    }
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      if (!permitted.isAnnotationPresent(Component.class)) {
        return false;
      }
    }
    return true;
  }

  private static List<ComponentType> closedVariants(Class<?> kind) {
    List<ComponentType> variants = new ArrayList<>();
    for (Class<?> permitted : kind.getPermittedSubclasses()) {
      try {
        variants.add(ComponentType.of(permitted, new Plugin("", "", kind.getName())));
      } catch (UnusableComponentException e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
    }
    return variants;
  }
}
