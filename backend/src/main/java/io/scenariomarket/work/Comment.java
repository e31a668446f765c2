package io.scenariomarket.work;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something said about an item, between its owner and the task force.
 *
 * @param id identifies it
 * @param version the version that it was said about
 * @param author subject of whoever said it
 * @param authorName what pages call them; {@code null} once they left the market
 * @param at when
 * @param text what was said
 */
public record Comment(
    UUID id, long version, String author, @Nullable String authorName, Instant at, String text) {}
