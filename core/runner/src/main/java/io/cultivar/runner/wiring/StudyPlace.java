package io.cultivar.runner.wiring;

import io.cultivar.api.run.Studies;

/**
 * Where studies are kept.
 *
 * @param studies the studies
 * @param durable whether they outlive the process, and other processes see them
 */
public record StudyPlace(Studies studies, boolean durable) {}
