package io.scenariomarket.evaluation;

import io.scenariomarket.index.Candidate;
import io.scenariomarket.matching.Fusion;
import io.scenariomarket.matching.MatchEngine;
import io.scenariomarket.matching.Need;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far through the pipeline a ranking went; each is measured, so that each can be seen to pay.
 */
enum Stage {
  BM25,
  VECTOR,
  FUSED,
  FULL;

  /** The scores of candidates, best first; {@link #FULL} ranks them through the engine. */
  Map<String, Double> scores(List<Candidate> candidates, MatchEngine engine, Scored scored) {
    var scores = new LinkedHashMap<String, Double>();
    switch (this) {
      case BM25 -> candidates.forEach(c -> scores.put(c.id(), c.lexical()));
      case VECTOR -> candidates.forEach(c -> scores.put(c.id(), c.similarity()));
      case FUSED -> Fusion.fuse(candidates).forEach(f -> scores.put(f.id(), f.score()));
      case FULL ->
          engine
              .rank(
                  scored.need(), candidates.stream().map(c -> scored.data().offer(c.id())).toList())
              .items()
              .forEach(match -> scores.put(match.capabilityId(), match.score()));
    }
    var order =
        Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey());
    var ranked = new LinkedHashMap<String, Double>();
    scores.entrySet().stream().sorted(order).forEach(e -> ranked.put(e.getKey(), e.getValue()));
    return ranked;
  }

  /** The need that is ranked for, and where its offers are. */
  record Scored(Need need, RelevanceData data) {}
}
