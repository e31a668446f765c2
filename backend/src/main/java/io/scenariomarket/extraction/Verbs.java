package io.scenariomarket.extraction;

import java.util.List;

/**
 * The verbs with which a part begins, and what stands behind them.
 *
 * @param found the verbs in order, without adverbs
 * @param object what stands behind
 * @param any whether there was a verb, or an adverb that stands for one: 「加快A、B研发」
 */
record Verbs(List<String> found, Piece object, boolean any) {

  String last() {
    return found.isEmpty() ? "" : found.getLast();
  }

  boolean any(List<String> verbs) {
    return found.stream().anyMatch(verbs::contains);
  }
}
