package io.scenariomarket.work;

import java.time.Instant;
import java.util.UUID;

/**
 * Something said about an item, between its owner and the task force.
 *
 * @param id identifies it
 * @param version the version that it was said about
 * @param author subject of whoever said it
 * @param at when
 * @param text what was said
 */
public record Comment(UUID id, long version, String author, Instant at, String text) {}
