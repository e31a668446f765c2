package io.scenariomarket.matchrun;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.matching.Match;
import io.scenariomarket.matchrun.Market.Place;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.PageOf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What pages and sheets show of shortlists, and what fairness costs. */
@Component
class AllocationViews {

  private final RunRows rows;
  private final Allocations allocations;
  private final OrganisationManagement organisations;

  AllocationViews(RunRows rows, Allocations allocations, OrganisationManagement organisations) {
    this.rows = rows;
    this.allocations = allocations;
    this.organisations = organisations;
  }

  /**
   * A place of a shortlist.
   *
   * @param moved whether it would not be there if every need just had its best
   */
  record Row(RunItem need, int place, RunItem offer, double score, boolean moved) {

    /** How the score is called. */
    public String likelihood() {
      return Match.likelihood(score);
    }

    /** The score in points of a hundred. */
    public long points() {
      return Math.round(100 * score);
    }
  }

  /** The shortlist of a need. */
  record OfNeed(RunItem need, boolean deserted, List<Row> rows) {}

  /**
   * What shortlists come to.
   *
   * @param total of all scores
   * @param filled places that are filled
   * @param full needs all of whose places are
   * @param suppliers who stand on some list
   * @param busiest on how many lists the one stands who stands on most
   */
  record Sum(double total, int filled, int full, int suppliers, int busiest) {

    /** The total to one digit. */
    public double rounded() {
      return Math.round(10 * total) / 10.0;
    }
  }

  /**
   * A newcomer who stands on fewer lists than the floor.
   *
   * @param lists on how many
   * @param could for how many needs it fits at all
   */
  record Short(String organisation, int lists, int could) {}

  /**
   * Shortlists beside those that each need would make for itself.
   *
   * @param lists how many there are
   * @param most on how many one supplier may stand
   * @param newcomers how many have a floor
   * @param shorts those of them who do not reach it
   */
  record Compared(
      int lists, int places, int most, Sum plain, Sum fair, int newcomers, List<Short> shorts) {

    /** What fairness costs, in a hundredth of the plain total for each place that both fill. */
    public double price() {
      return plain.total == 0 || plain.filled == 0 || fair.filled == 0
          ? 0
          : Math.round(1000 * (1 - fair.total / fair.filled / (plain.total / plain.filled))) / 10.0;
    }

    /** What the total loses, in a hundredth of it. */
    public double loss() {
      return plain.total == 0 ? 0 : Math.round(1000 * (1 - fair.total / plain.total)) / 10.0;
    }
  }

  /** All that is shown: the comparison, and a page of lists. */
  record Shown(Compared compared, List<OfNeed> lists) {

    PageOf<OfNeed> page(int page, int size) {
      var at = Math.clamp(page, 0, Math.max(0, (lists.size() - 1) / size));
      return new PageOf<>(
          lists.subList(at * size, Math.min(lists.size(), (at + 1) * size)),
          lists.size(),
          at,
          size);
    }

    List<Row> rows() {
      return lists.stream().flatMap(each -> each.rows().stream()).toList();
    }
  }

  /** The shortlists of an allocation. */
  Shown of(MatchRun run, Allocation allocation) {
    var needs = rows.items(run.id(), true);
    var offers = rows.items(run.id(), false);
    var market =
        Markets.of(needs, offers, rows.pairs(run.id()), allocation.terms(), run.createdAt());
    var fair = allocations.places(allocation.id());
    var plain = Markets.plain(market);
    var items = RunViews.byId(offers);
    var before = plain.stream().map(AllocationViews::pair).collect(Collectors.toSet());
    var byNeed = fair.stream().collect(Collectors.groupingBy(Place::need));
    var owned =
        organisations.owned(needs.stream().map(RunItem::organisation).collect(Collectors.toSet()));
    var lists = new ArrayList<OfNeed>();
    for (var need : needs) {
      var places = byNeed.getOrDefault(need.id(), List.of());
      var list = new ArrayList<Row>();
      for (var place : places) {
        list.add(
            new Row(
                need,
                list.size() + 1,
                Objects.requireNonNull(items.get(place.capability())),
                place.score(),
                !before.contains(pair(place))));
      }
      if (!list.isEmpty()) {
        lists.add(new OfNeed(need, !owned.contains(need.organisation()), list));
      }
    }
    return new Shown(
        new Compared(
            market.needs().size(),
            market.listSize(),
            market.most(),
            sum(market, plain, items),
            sum(market, fair, items),
            market.newcomers().size(),
            shorts(market, fair, items)),
        lists);
  }

  private static String pair(Place place) {
    return place.need() + "/" + place.capability();
  }

  private static Sum sum(Market market, List<Place> places, Map<UUID, RunItem> items) {
    var perNeed =
        places.stream().collect(Collectors.groupingBy(Place::need, Collectors.counting()));
    var lists = lists(places, items);
    return new Sum(
        places.stream().mapToDouble(Place::score).sum(),
        places.size(),
        (int) perNeed.values().stream().filter(each -> each == market.listSize()).count(),
        lists.size(),
        lists.values().stream().mapToInt(Set::size).max().orElse(0));
  }

  /** On which lists each supplier stands. */
  private static Map<OrganisationId, Set<UUID>> lists(
      Collection<Place> places, Map<UUID, RunItem> items) {
    var lists = new HashMap<OrganisationId, Set<UUID>>();
    for (var place : places) {
      Optional.ofNullable(items.get(place.capability()))
          .ifPresent(
              item ->
                  lists
                      .computeIfAbsent(item.organisation(), _ -> new HashSet<>())
                      .add(place.need()));
    }
    return lists;
  }

  /** Nobody's floor is dropped in silence. */
  private static List<Short> shorts(Market market, List<Place> fair, Map<UUID, RunItem> items) {
    var lists = lists(fair, items);
    var could =
        lists(
            market.needs().stream()
                .flatMap(
                    need ->
                        need.candidates().stream()
                            .map(each -> new Place(need.need(), each.capability(), each.score())))
                .toList(),
            items);
    var shorts = new ArrayList<Short>();
    for (var seller : market.suppliers()) {
      var owner = new OrganisationId(seller.organisation());
      var stands = lists.getOrDefault(owner, Set.of()).size();
      if (seller.newcomer() && stands < market.floor()) {
        var name = Objects.requireNonNull(items.get(seller.stock().getFirst().capability()));
        shorts.add(
            new Short(name.organisationName(), stands, could.getOrDefault(owner, Set.of()).size()));
      }
    }
    return shorts;
  }
}
