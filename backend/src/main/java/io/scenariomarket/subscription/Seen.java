package io.scenariomarket.subscription;

import java.util.Map;

/**
 * What somebody knows of the results of a search: the facts of each by its key. Long texts stand as
 * their hashes, since it is enough to know that they changed.
 *
 * @param items facts by field, by key of the item
 */
record Seen(Map<String, Map<String, String>> items) {}
