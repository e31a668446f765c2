package io.scenariomarket.matchrun;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.matchrun.Market.Candidate;
import io.scenariomarket.matchrun.Market.Place;
import io.scenariomarket.matchrun.Market.Seller;
import io.scenariomarket.matchrun.Market.Stock;
import io.scenariomarket.matchrun.Market.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes of a run what shortlists are made of, and the plain shortlists that it would come to. */
final class Markets {

  private Markets() {}

  /**
   * The market of a run: needs for which nobody fits have no shortlist.
   *
   * @param now who registered how long before is a newcomer
   */
  static Market of(
      List<RunItem> needs,
      List<RunItem> offers,
      List<RunPair> pairs,
      Allocation.Terms terms,
      Instant now) {
    var fitting =
        pairs.stream().filter(RunPair::fits).collect(Collectors.groupingBy(RunPair::need));
    var wanted =
        needs.stream()
            .filter(need -> fitting.containsKey(need.id()))
            .map(
                need ->
                    new Wanted(need.id(), candidates(fitting.getOrDefault(need.id(), List.of()))))
            .toList();
    var since = now.minus(Duration.ofDays(terms.newcomerDays()));
    Map<OrganisationId, List<RunItem>> byOwner =
        offers.stream()
            .collect(
                Collectors.groupingBy(
                    RunItem::organisation, LinkedHashMap::new, Collectors.toList()));
    var suppliers = new ArrayList<Seller>();
    byOwner.forEach(
        (owner, items) ->
            suppliers.add(
                new Seller(
                    owner.value(),
                    items.getFirst().registeredAt().isAfter(since),
                    items.stream()
                        .map(each -> new Stock(each.id(), Optional.ofNullable(each.capacity())))
                        .toList())));
    return new Market(
        wanted, suppliers, terms.listSize(), terms.most(wanted.size()), terms.floor());
  }

  /** What counts in a list is what it is placed by: a condition to be negotiated lowers it. */
  private static List<Candidate> candidates(List<RunPair> pairs) {
    return pairs.stream().map(pair -> new Candidate(pair.capability(), pair.standing())).toList();
  }

  /** The best of each need, one of each supplier, whatever that comes to for others. */
  static List<Place> plain(Market market) {
    var owners =
        market.suppliers().stream()
            .flatMap(
                seller ->
                    seller.stock().stream()
                        .map(each -> Map.entry(each.capability(), seller.organisation())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    var all = new ArrayList<Place>();
    for (var need : market.needs()) {
      var seen = new HashSet<UUID>();
      need.candidates().stream()
          .filter(each -> seen.add(owners.getOrDefault(each.capability(), each.capability())))
          .limit(market.listSize())
          .forEach(each -> all.add(new Place(need.need(), each.capability(), each.score())));
    }
    return all;
  }
}
