package io.scenariomarket.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an item stands, for its owner and the task force to go on with it.
 *
 * @param item the item, with what the viewer can do
 * @param work who has to do something until when; {@code null} for what is older than the history
 * @param late whether that day has passed
 * @param said the last version to which something was said; {@code null} for none
 * @param changes what its owner changed since it was returned; empty unless it was handed in again
 * @param comments how many comments there are
 */
public record ItemPanel(
    Item item,
    @Nullable Work work,
    boolean late,
    @Nullable ItemVersion said,
    List<Difference> changes,
    int comments) {}
