package io.scenariomarket.matching;

import java.util.Set;

/**
 * What both sides of a match have.
 *
 * @param id of the scenario or capability
 * @param title its title or name
 * @param organisationId whose it is
 * @param body the rest of its text as far as it counts for scores; may be blank
 * @param tracks terms of the vocabulary; empty where nothing is said
 */
public record Side(
    String id,
    String title,
    String organisationId,
    String organisationName,
    String body,
    Set<String> tracks) {}
