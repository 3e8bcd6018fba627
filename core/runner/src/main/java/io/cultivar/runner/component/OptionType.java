package io.cultivar.runner.component;

import java.lang.reflect.Type;

/**
 * An option of a component, as its record declares it.
 *
 * @param name its name in experiment files, in kebab-case
 * @param type its type, generic
 * @param summary what it means
 * @param required whether it must be given
 * @param defaultValue what it is if it is not given; null where it is required
 */
public record OptionType(
    String name, Type type, String summary, boolean required, Object defaultValue) {}
