package io.cultivar.api.component;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes an option of a component: a record component that an experiment file can set, and that
 * a search can vary, under its name in kebab-case ({@code learningRate} is {@code learning-rate}).
 *
 * <p>The types an option can have: {@code int}, {@code long}, {@code float}, {@code double}, {@code
 * boolean}, their boxes, {@link String}, enums (constants in kebab-case), {@link
 * java.nio.file.Path} (relative to the file), {@link java.time.Duration} ({@code 90s}, {@code 5m},
 * {@code PT1H}), any type with a public static method {@code parse(String)} that returns it, {@link
 * java.util.Optional}, {@link java.util.OptionalInt}, {@link java.util.OptionalLong} and {@link
 * java.util.OptionalDouble} ({@code none} is empty), {@link java.util.List}, {@link java.util.Map}
 * with {@link String} keys, records, the service interfaces of {@code io.cultivar.api.Kinds}, and
 * sealed interfaces whose permitted types are components.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Option {
  /** What the option means, with its unit and range where it has them. */
  String value();
}
