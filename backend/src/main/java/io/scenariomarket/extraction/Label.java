package io.scenariomarket.extraction;

/**
 * A label at the start of a text: 「预算：…」.
 *
 * @param field what its value says
 * @param end where its value begins
 */
public record Label(Field field, int end) {}
