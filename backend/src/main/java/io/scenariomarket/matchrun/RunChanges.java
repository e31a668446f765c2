package io.scenariomarket.matchrun;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is otherwise in a run than in the one before it over the same, and why. */
@Component
class RunChanges {

  private final Runs runs;
  private final RunRows rows;

  RunChanges(Runs runs, RunRows rows) {
    this.runs = runs;
    this.rows = rows;
  }

  /** Why a pair came, went, or has another place. */
  enum Why {
    NEED_NEW,
    NEED_CHANGED,
    OFFER_NEW,
    OFFER_CHANGED,
    OFFER_GONE,
    /** Nothing of the two: the model, the encoder, the vocabulary or the rules are others. */
    BASIS,
    /** Nothing of the two: others came before it, or made room. */
    OTHERS
  }

  /**
   * A pair that is otherwise.
   *
   * @param from its place before; {@code null} where it was not in the result
   * @param to its place now; {@code null} where it is not any more
   */
  record Change(
      UUID capability,
      String name,
      String organisation,
      @Nullable Integer from,
      @Nullable Integer to,
      Why why) {}

  /** What is otherwise of a need. */
  record OfNeed(RunItem need, List<Change> changes) {}

  /**
   * All of it.
   *
   * @param basis whether what both were made with is the same, but for the day
   * @param gone needs that were compared before and not now
   * @param why how often each reason holds
   */
  record Compared(
      MatchRun before, boolean basis, List<RunItem> gone, List<OfNeed> needs, Map<Why, Long> why) {}

  /** Against the run before; empty where this is the first over its scope. */
  Optional<Compared> of(MatchRun run) {
    return Optional.ofNullable(run.before())
        .flatMap(runs::find)
        .map(before -> compared(before, run));
  }

  private Compared compared(MatchRun before, MatchRun run) {
    var basis =
        run.basis() != null && before.basis() != null && run.basis().judgesAs(before.basis());
    var oldNeeds = byId(rows.items(before.id(), true));
    var newNeeds = byId(rows.items(run.id(), true));
    var oldOffers = byId(rows.items(before.id(), false));
    var newOffers = byId(rows.items(run.id(), false));
    var oldPairs = places(rows.pairs(before.id()));
    var newPairs = places(rows.pairs(run.id()));
    var all = new ArrayList<OfNeed>();
    for (var need : newNeeds.values()) {
      var from = oldPairs.getOrDefault(need.id(), Map.of());
      var to = newPairs.getOrDefault(need.id(), Map.of());
      var needBefore = oldNeeds.get(need.id());
      var changes = new ArrayList<Change>();
      for (var id : ids(to.keySet(), from.keySet())) {
        var offer = newOffers.getOrDefault(id, oldOffers.get(id));
        if (offer != null && (!from.containsKey(id) || !to.containsKey(id))) {
          changes.add(
              new Change(
                  id,
                  offer.title(),
                  offer.organisationName(),
                  from.get(id),
                  to.get(id),
                  why(needBefore, need, oldOffers.get(id), newOffers.get(id), basis)));
        }
      }
      if (!changes.isEmpty()) {
        all.add(new OfNeed(need, changes));
      }
    }
    return new Compared(
        before,
        basis,
        oldNeeds.values().stream().filter(each -> !newNeeds.containsKey(each.id())).toList(),
        all,
        all.stream()
            .flatMap(each -> each.changes().stream())
            .collect(Collectors.groupingBy(Change::why, Collectors.counting())));
  }

  private static Why why(
      @Nullable RunItem needBefore,
      RunItem need,
      @Nullable RunItem offerBefore,
      @Nullable RunItem offer,
      boolean basis) {
    if (needBefore == null) {
      return Why.NEED_NEW;
    }
    if (offer == null) {
      return Why.OFFER_GONE;
    }
    if (offerBefore == null) {
      return Why.OFFER_NEW;
    }
    if (!need.sameAs(needBefore)) {
      return Why.NEED_CHANGED;
    }
    if (!offer.sameAs(offerBefore)) {
      return Why.OFFER_CHANGED;
    }
    return basis ? Why.OTHERS : Why.BASIS;
  }

  private static List<UUID> ids(Collection<UUID> first, Collection<UUID> then) {
    return Stream.concat(first.stream(), then.stream()).distinct().toList();
  }

  private static Map<UUID, RunItem> byId(List<RunItem> items) {
    return items.stream()
        .collect(
            Collectors.toMap(
                RunItem::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
  }

  private static Map<UUID, Map<UUID, Integer>> places(List<RunPair> pairs) {
    var places = new HashMap<UUID, Map<UUID, Integer>>();
    for (var pair : pairs) {
      places
          .computeIfAbsent(pair.need(), _ -> new LinkedHashMap<>())
          .put(pair.capability(), pair.place());
    }
    return places;
  }
}
