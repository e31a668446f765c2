package io.scenariomarket.index;

import java.util.List;
import java.util.Set;

/**
 * What is searched in a document.
 *
 * @param title its title or name
 * @param body everything else that people wrote, one paragraph a line
 * @param passages the sentences that can be evidence
 * @param terms the vocabulary terms of the document: found when typed, and what a misspelt query
 *     may have meant
 */
public record Content(String title, String body, List<Passage> passages, Set<String> terms) {}
