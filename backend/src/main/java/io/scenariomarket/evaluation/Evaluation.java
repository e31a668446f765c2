package io.scenariomarket.evaluation;

import io.scenariomarket.index.Access;
import io.scenariomarket.index.Candidate;
import io.scenariomarket.index.CandidateQuery;
import io.scenariomarket.index.Content;
import io.scenariomarket.index.Facts;
import io.scenariomarket.index.IndexDocument;
import io.scenariomarket.index.Listing;
import io.scenariomarket.index.Owner;
import io.scenariomarket.index.Passage;
import io.scenariomarket.index.SpecialFields;
import io.scenariomarket.index.Versioned;
import io.scenariomarket.index.Visibility;
import io.scenariomarket.matching.Fusion;
import io.scenariomarket.matching.MatchEngine;
import io.scenariomarket.matching.Matching;
import io.scenariomarket.matching.Need;
import io.scenariomarket.matching.Offer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ranks judged needs through the real pipeline, over an index of its own. */
final class Evaluation {

  private static final String STATE = "LISTED";
  private static final int NEEDS_A_REQUEST = 10;
  private static final int POOL = 300;

  private final RelevanceData data;
  private final OfferIndex index;
  private final MatchEngine engine;

  Evaluation(RelevanceData data, OfferIndex index, MatchEngine engine) {
    this.data = data;
    this.index = index;
    this.engine = engine;
  }

  /** Indexes every capability of the data. */
  void fill() {
    try (var rollover = index.rollover()) {
      rollover.fill(
          data.offers().values().stream().map(offer -> new Versioned(document(offer), 1)),
          written -> {});
      rollover.commit();
    }
  }

  /** The judged capabilities of each need in ranked order, with their scores. */
  Map<Need, Map<String, Double>> rerank(Stage stage, List<Need> needs) {
    var rankings = new LinkedHashMap<Need, Map<String, Double>>();
    candidates(needs, true)
        .forEach(
            (need, found) ->
                rankings.put(need, stage.scores(found, engine, new Stage.Scored(need, data))));
    return rankings;
  }

  /** The first capabilities of the whole corpus for each need. */
  Map<Need, Map<String, Double>> retrieve(Stage stage, int size) {
    var rankings = new LinkedHashMap<Need, Map<String, Double>>();
    candidates(List.copyOf(data.needs().values()), false)
        .forEach(
            (need, found) -> {
              var first = new LinkedHashMap<String, Double>();
              stage
                  .scores(best(found, size), engine, new Stage.Scored(need, data))
                  .entrySet()
                  .stream()
                  .limit(size)
                  .forEach(each -> first.put(each.getKey(), each.getValue()));
              rankings.put(need, first);
            });
    return rankings;
  }

  /** What the market would rank of what was found. */
  private static List<Candidate> best(List<Candidate> found, int size) {
    var best = Set.copyOf(Fusion.best(found, Matching.ranked(size)));
    return found.stream().filter(candidate -> best.contains(candidate.id())).toList();
  }

  private Map<Need, List<Candidate>> candidates(List<Need> needs, boolean judged) {
    var all = new LinkedHashMap<Need, List<Candidate>>();
    for (var from = 0; from < needs.size(); from += NEEDS_A_REQUEST) {
      var some = needs.subList(from, Math.min(needs.size(), from + NEEDS_A_REQUEST));
      var queries =
          some.stream().map(n -> query(n, judged ? data.judged(n).keySet() : null)).toList();
      var found = index.candidates(queries);
      for (var i = 0; i < some.size(); i++) {
        var candidates = new ArrayList<>(found.get(i));
        if (judged) {
          addMissing(candidates, data.judged(some.get(i)).keySet());
        }
        all.put(some.get(i), candidates);
      }
    }
    return all;
  }

  /** A judged capability that nothing found ranks last, but it does rank. */
  private static void addMissing(List<Candidate> candidates, Set<String> judged) {
    var missing = new HashSet<>(judged);
    candidates.forEach(candidate -> missing.remove(candidate.id()));
    missing.forEach(id -> candidates.add(new Candidate(id, 0, -1)));
  }

  private static CandidateQuery query(Need need, @Nullable Set<String> among) {
    var side = need.side();
    var size = among == null ? POOL : Math.max(POOL, among.size());
    return new CandidateQuery(side.title(), side.body(), Set.of(STATE), Access.all(), among, size);
  }

  private static IndexDocument document(Offer offer) {
    var side = offer.side();
    return new IndexDocument(
        side.id(),
        new Owner("", "", null, null),
        new Listing(Visibility.PUBLIC, STATE, true),
        new Content(
            side.title(),
            side.body(),
            offer.passages().stream().map(p -> new Passage(p.text(), p.kind())).toList(),
            Set.of()),
        new Facts(
            null,
            side.tracks(),
            null,
            null,
            null,
            null,
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            null,
            null,
            Instant.EPOCH,
            Instant.EPOCH),
        SpecialFields.none());
  }
}
