package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cultivar.api.Kinds;
import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every component must be: a public record that a file can name, with described options, one
 * place of defaults, equality by value, and a line in {@code META-INF/services}.
 *
 * @param <T> the service interface
 */
public abstract class ComponentContract<T> {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** The components to be tested, in the settings that matter; at least one. */
  protected abstract Stream<T> subjects();

  /** The components, at least one. */
  final List<T> all() {
    List<T> all = subjects().toList();
    assertFalse(all.isEmpty(), "subjects() gives nothing to test");
    return all;
  }

  @Test
  void isAPublicRecordWithANameAndASummary() {
    for (T subject : all()) {
      Class<?> type = subject.getClass();
      Component about = type.getAnnotation(Component.class);
      assertTrue(type.isRecord(), type + " must be a record");
      assertTrue(Modifier.isPublic(type.getModifiers()), type + " must be public");
      assertNotNull(about, type + " must have @Component");
      assertTrue(NAME.matcher(about.name()).matches(), about.name() + " must be kebab-case");
      for (String alias : about.aliases()) {
        assertTrue(NAME.matcher(alias).matches(), alias + " must be kebab-case");
      }
      assertFalse(about.summary().isBlank(), about.name() + " must have a summary");
      assertFalse(about.summary().contains("\n"), about.name() + ": the summary is one line");
    }
  }

  @Test
  void describesItsOptions() {
    for (T subject : all()) {
      for (RecordComponent component : subject.getClass().getRecordComponents()) {
        Option option = component.getAnnotation(Option.class);
        assertNotNull(option, subject.getClass() + "." + component.getName() + " needs @Option");
        assertFalse(option.value().isBlank(), component.getName() + " must say what it means");
      }
    }
  }

  @Test
  void hasItsDefaultsInAConstructorWithoutArguments() throws Exception {
    for (T subject : all()) {
      Constructor<?> constructor = subject.getClass().getConstructor();
      assertEquals(constructor.newInstance(), constructor.newInstance());
    }
  }

  @Test
  void isEqualByValueAndPrintsItsOptions() throws Exception {
    for (T subject : all()) {
      RecordComponent[] components = subject.getClass().getRecordComponents();
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = components[i].getAccessor().invoke(subject);
        assertTrue(subject.toString().contains(components[i].getName()), subject.toString());
      }
      Object copy = subject.getClass().getConstructor(types).newInstance(values);
      assertEquals(subject, copy);
      assertEquals(subject.hashCode(), copy.hashCode());
    }
  }

  @Test
  void isFoundByServiceLoader() {
    for (T subject : all()) {
      boolean found =
          Kinds.ALL.stream()
              .filter(kind -> kind.isInstance(subject))
              .anyMatch(kind -> provided(kind, subject.getClass()));
      assertTrue(
          found, "no line of META-INF/services/<interface> names " + subject.getClass().getName());
    }
  }

  private static boolean provided(Class<?> kind, Class<?> type) {
    return ServiceLoader.load(kind, type.getClassLoader()).stream()
        .anyMatch(provider -> provider.type() == type);
  }
}
