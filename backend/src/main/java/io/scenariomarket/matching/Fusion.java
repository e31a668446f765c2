package io.scenariomarket.matching;

import io.scenariomarket.index.Candidate;
import io.scenariomarket.index.Mixture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Fuses the lexical and the semantic score of candidates by a {@link Mixture}. */
public final class Fusion {

  /** The weight of meaning against words. */
  static final double MEANING = 0.8;

  private Fusion() {}

  /** A candidate with its fused score, 0 to 1. */
  public record Fused(String id, double score) {}

  /** The ids of the best candidates, best first. */
  public static List<String> best(List<Candidate> candidates, int most) {
    return fuse(candidates).stream().limit(most).map(Fused::id).toList();
  }

  /** All candidates, best first; equal ones by id, so that the order is reproducible. */
  public static List<Fused> fuse(List<Candidate> candidates) {
    var mixture =
        new Mixture(
            MEANING,
            candidates.stream().mapToDouble(Candidate::similarity).max().orElse(0),
            candidates.stream().mapToDouble(Candidate::lexical).max().orElse(0));
    var fused = new ArrayList<Fused>();
    for (var candidate : candidates) {
      var score = mixture.of(candidate.similarity(), candidate.lexical());
      fused.add(new Fused(candidate.id(), score));
    }
    fused.sort(Comparator.comparingDouble(Fused::score).reversed().thenComparing(Fused::id));
    return fused;
  }
}
