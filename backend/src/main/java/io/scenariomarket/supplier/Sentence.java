package io.scenariomarket.supplier;

import io.scenariomarket.identity.Confidentiality;

/**
 * A sentence of a capability that can be evidence.
 *
 * @param kind where it stands: description, indicator, case …
 * @param level who may read it
 */
public record Sentence(String text, String kind, Confidentiality level) {}
