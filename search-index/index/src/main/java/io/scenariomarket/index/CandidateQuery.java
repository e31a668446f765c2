package io.scenariomarket.index;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for whatever may answer a scenario among capabilities, or may be served by a capability
 * among scenarios.
 *
 * @param title of the scenario or capability that asks
 * @param body the rest of its text; may be blank
 * @param states names of the lifecycle states to look among
 * @param access what the person who asks may see
 * @param among ids to look among; {@code null} for all
 * @param size how many the words, and how many the whole-text vector bring in at most
 */
public record CandidateQuery(
    String title,
    String body,
    Set<String> states,
    Access access,
    @Nullable Set<String> among,
    int size) {}
