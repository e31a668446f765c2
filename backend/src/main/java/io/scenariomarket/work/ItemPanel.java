package io.scenariomarket.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where an item stands, for its owner and the task force to go on with it.
 *
 * @param item the item, with what the viewer can do
 * @param work who has to do something until when; {@code null} for what is older than the history
 * @param late whether that day has passed
 * @param said what was said to bring it where it is, or last before it was handed in again; {@code
 *     null} for nothing: what is settled stands in the history
 * @param pending what waits to replace what is public; {@code null} for nothing
 * @param changes what the pending change would change, or else what its owner changed since it was
 *     returned; empty unless it was handed in again
 * @param comments how many comments there are
 */
public record ItemPanel(
    Item item,
    @Nullable Work work,
    boolean late,
    @Nullable ItemVersion said,
    @Nullable PendingChange<JsonNode> pending,
    List<Difference> changes,
    int comments) {}
