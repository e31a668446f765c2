package io.scenariomarket.index;

import java.util.List;

/**
 * What somebody who is still typing may be looking for, best first.
 *
 * @param ids documents whose titles contain what was typed
 * @param organisationIds organisations whose names contain it
 */
public record Suggested(List<String> ids, List<String> organisationIds) {}
