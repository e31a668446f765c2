package io.scenariomarket.workflow;

/**
 * An item came into another state, and the other side is to be told.
 *
 * @param item which
 * @param action what was done
 * @param version the version that it led to
 */
public record ItemMoved(ItemRef item, String action, long version) {}
