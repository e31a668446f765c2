package io.scenariomarket.catalogue;

/**
 * A value to narrow a list by.
 *
 * @param term as addresses have it
 * @param label what to call it in the reader's language
 * @param count how many entries have it, given the other choices
 * @param chosen whether the list is narrowed to it
 */
record Choice(String term, String label, long count, boolean chosen) {}
