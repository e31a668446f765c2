package io.scenariomarket.catalogue;

/**
 * A controlled term and what to call it in the reader's language.
 *
 * @param term as it is stored and as addresses have it
 * @param label what to call it
 */
record Label(String term, String label) {}
