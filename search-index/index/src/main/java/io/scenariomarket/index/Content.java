package io.scenariomarket.index;

import java.util.List;
import java.util.Set;

/**
 * What is searched in a document.
 *
 * @param title its title or name
 * @param body everything else that people wrote, one paragraph a line
 * @param passages the sentences that can be evidence
 * @param terms words that a misspelt query may have meant; the vocabulary terms of the document
 */
public record Content(String title, String body, List<Passage> passages, Set<String> terms) {}
