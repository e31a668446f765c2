package io.scenariomarket.matchrun;

import io.scenariomarket.campaign.CampaignManagement;
import io.scenariomarket.catalogue.ListManagement;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.matching.Match;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.PageOf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What pages and sheets show of a run. */
@Component
class RunViews {

  /** Needs on a page. */
  static final int PAGE = 10;

  private final RunRows rows;
  private final OrganisationManagement organisations;
  private final ListManagement lists;
  private final CampaignManagement campaigns;

  RunViews(
      RunRows rows,
      OrganisationManagement organisations,
      ListManagement lists,
      CampaignManagement campaigns) {
    this.rows = rows;
    this.organisations = organisations;
    this.lists = lists;
    this.campaigns = campaigns;
  }

  /** A pair with what it is of. */
  record Row(RunItem need, RunItem offer, RunPair pair) {

    /** How the score is called, as on every page of matches. */
    public String likelihood() {
      return Match.likelihood(pair.score());
    }

    /** The score in points of a hundred. */
    public long points() {
      return Math.round(100 * pair.score());
    }
  }

  /**
   * A need with its result.
   *
   * @param deserted whether its organisation has nobody in the market, so that the task force
   *     invites for it; else it proposes
   */
  record OfNeed(RunItem need, boolean deserted, List<Row> rows) {

    /** Those that can be proposed. */
    public List<Row> fitting() {
      return rows.stream().filter(row -> row.pair().fits()).toList();
    }

    /** Those that cannot: loosely related, or excluded. */
    public List<Row> others() {
      return rows.stream().filter(row -> !row.pair().fits()).toList();
    }
  }

  /**
   * A result in figures.
   *
   * @param served needs with somebody that fits
   * @param suppliers how many organisations fit somewhere
   * @param suppliersAll how many there are
   * @param unasked capabilities that fit nowhere
   * @param busiest the organisation that stands in most shortlists; empty where there is none
   * @param busiestShare of how many shortlists of those needs, 0 to 100
   */
  record Figures(
      int needs,
      int served,
      int offers,
      int unasked,
      long suppliers,
      long suppliersAll,
      String busiest,
      long busiestShare) {}

  /** A choice of what to go over. */
  record Choice(String key, String title) {}

  /** The published lists in force. */
  List<Choice> lists() {
    return lists.published().stream()
        .filter(each -> each.replacedBy().isEmpty())
        .map(
            each ->
                new Choice(
                    new RunScope(RunScope.Kind.LIST, each.id().value()).key(), each.text().title()))
        .toList();
  }

  /** The campaigns. */
  List<Choice> campaigns(Viewer viewer) {
    return campaigns.themes(viewer).entrySet().stream()
        .map(
            each ->
                new Choice(
                    new RunScope(RunScope.Kind.CAMPAIGN, each.getKey()).key(), each.getValue()))
        .toList();
  }

  /** A page of needs, each with its result, those first whose titles hold some words. */
  PageOf<OfNeed> page(MatchRun run, String words, boolean unserved, int page) {
    var needs = rows.items(run.id(), true);
    var served = unserved ? served(rows.pairs(run.id())) : Set.<UUID>of();
    var found =
        needs.stream()
            .filter(need -> need.title().contains(words) || need.organisationName().contains(words))
            .filter(need -> !served.contains(need.id()))
            .toList();
    var last = Math.max(0, (found.size() - 1) / PAGE);
    var at = Math.clamp(page, 0, last);
    var shown = found.subList(at * PAGE, Math.min(found.size(), (at + 1) * PAGE));
    return new PageOf<>(of(run, shown), found.size(), at, PAGE);
  }

  private List<OfNeed> of(MatchRun run, List<RunItem> needs) {
    var pairs = rows.pairs(run.id(), needs.stream().map(RunItem::id).toList());
    var offers =
        byId(rows.items(run.id(), pairs.stream().map(RunPair::capability).distinct().toList()));
    var byNeed = pairs.stream().collect(Collectors.groupingBy(RunPair::need));
    var owned = organisations.owned(owners(needs));
    return needs.stream()
        .map(
            need ->
                new OfNeed(
                    need,
                    !owned.contains(need.organisation()),
                    byNeed.getOrDefault(need.id(), List.of()).stream()
                        .map(pair -> row(need, offers, pair))
                        .toList()))
        .toList();
  }

  /** The whole result, by need as they went in. */
  List<Row> all(MatchRun run) {
    var offers = byId(rows.items(run.id(), false));
    var byNeed = rows.pairs(run.id()).stream().collect(Collectors.groupingBy(RunPair::need));
    var all = new ArrayList<Row>();
    for (var need : rows.items(run.id(), true)) {
      byNeed.getOrDefault(need.id(), List.of()).forEach(pair -> all.add(row(need, offers, pair)));
    }
    return all;
  }

  /** What a result comes to. */
  Figures figures(MatchRun run) {
    var offers = byId(rows.items(run.id(), false));
    var fitting = rows.pairs(run.id()).stream().filter(RunPair::fits).toList();
    var served = served(fitting);
    var lists =
        fitting.stream()
            .collect(
                Collectors.groupingBy(
                    pair -> Objects.requireNonNull(offers.get(pair.capability())).organisation(),
                    Collectors.mapping(RunPair::need, Collectors.toSet())));
    var busiest =
        lists.entrySet().stream()
            .max(
                Map.Entry.<OrganisationId, Set<UUID>>comparingByValue(
                        Comparator.comparingInt(Set::size))
                    .thenComparing(each -> each.getKey().toString()));
    return new Figures(
        run.needs(),
        served.size(),
        run.offers(),
        run.offers() - (int) fitting.stream().map(RunPair::capability).distinct().count(),
        lists.size(),
        offers.values().stream().map(RunItem::organisation).distinct().count(),
        busiest
            .map(
                each ->
                    offers.values().stream()
                        .filter(offer -> offer.organisation().equals(each.getKey()))
                        .findFirst()
                        .map(RunItem::organisationName)
                        .orElse(""))
            .orElse(""),
        busiest.map(each -> 100L * each.getValue().size() / served.size()).orElse(0L));
  }

  private static Set<UUID> served(List<RunPair> pairs) {
    return pairs.stream()
        .filter(RunPair::fits)
        .map(RunPair::need)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<OrganisationId> owners(List<RunItem> items) {
    return items.stream().map(RunItem::organisation).collect(Collectors.toSet());
  }

  static Map<UUID, RunItem> byId(List<RunItem> items) {
    return items.stream().collect(Collectors.toMap(RunItem::id, Function.identity()));
  }

  private static Row row(RunItem need, Map<UUID, RunItem> offers, RunPair pair) {
    return new Row(need, Objects.requireNonNull(offers.get(pair.capability())), pair);
  }
}
