package io.cultivar.api.component;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record as a component: a named variant of a service interface that an experiment file can
 * choose.
 *
 * <p>A component is a public record that implements one interface of {@code io.cultivar.api.Kinds}.
 * Its record components are its options. Its public constructor without arguments gives every
 * option its default and is the only place where defaults stand; a default of {@code null} makes
 * the option required. The compact constructor validates and throws {@link
 * IllegalArgumentException} with a message that names the option; it must let the {@code null} of a
 * required option pass. A line in {@code META-INF/services/} followed by the interface's name makes
 * it known.
 *
 * <p>A component holds no state: it is shared by threads, compared by value, used as a cache key,
 * and printed as provenance.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Component {
  /** The name in experiment files, in kebab-case, such as {@code leaky-relu}. */
  String name();

  /** One line that says what it is, shown in listings and in the schema. */
  String summary();

  /** Other names under which it is found, in kebab-case. */
  String[] aliases() default {};
}
