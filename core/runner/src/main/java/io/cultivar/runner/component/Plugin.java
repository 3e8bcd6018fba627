package io.cultivar.runner.component;

/**
 * Where components come from.
 *
 * @param id its short name, unique among those loaded
 * @param version its version, or empty where it does not say
 * @param location the jar or directory, or what it is instead
 */
public record Plugin(String id, String version, String location) {}
