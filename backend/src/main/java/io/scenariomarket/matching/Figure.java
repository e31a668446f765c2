package io.scenariomarket.matching;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a capability reaches, and that whoever asks may know.
 *
 * @param name what is measured
 * @param unit of the value; {@code null} for a plain number
 * @param sentence the figure as people write it, shown as evidence
 */
public record Figure(String name, BigDecimal value, @Nullable String unit, String sentence) {}
