package io.scenariomarket.index;

/**
 * How many documents have two values together.
 *
 * @param first value of the first facet; empty where documents have none
 * @param second value of the second facet; empty where documents have none
 * @param documents how many, 1 or more
 */
public record CrossCount(String first, String second, long documents) {}
