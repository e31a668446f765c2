package io.scenariomarket.engagement;

import org.jspecify.annotations.Nullable;

/**
 * An engagement began or was moved on.
 *
 * @param id which
 * @param action what was done
 * @param before the state in which it was; {@code null} for one that began
 * @param after the state in which it is
 */
public record EngagementChanged(
    EngagementId id,
    EngagementAction action,
    @Nullable EngagementState before,
    EngagementState after) {}
