package io.scenariomarket.selection;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Selections as far as somebody may read them. */
@Component
class SelectionViews {

  private final SelectionManagement selections;
  private final Panel panel;
  private final Entrants entrants;
  private final Bidders bidders;
  private final AssessorPool pool;
  private final Accounts accounts;
  private final OrganisationManagement organisations;

  SelectionViews(
      SelectionManagement selections,
      Panel panel,
      Entrants entrants,
      Bidders bidders,
      AssessorPool pool,
      Accounts accounts,
      OrganisationManagement organisations) {
    this.selections = selections;
    this.panel = panel;
    this.entrants = entrants;
    this.bidders = bidders;
    this.pool = pool;
    this.accounts = accounts;
    this.organisations = organisations;
  }

  /**
   * A selection as a reader sees it.
   *
   * @param actions what the reader can do now
   * @param runs whether the reader leads it
   * @param results whether the reader gets to know what the points come to
   * @param named whether the reader gets to know whose offer is which
   * @param bids who can be selected; before the scoring begins who could be, for those who lead it
   * @param own what the reader has to do as an assessor; {@code null} for none
   */
  record Shown(
      Selection selection,
      String owner,
      List<SelectionAction> actions,
      boolean runs,
      boolean results,
      boolean named,
      List<Bid> bids,
      List<Assessor> assessors,
      @Nullable ScoreSheet own) {

    public boolean can(String action) {
      return actions.contains(SelectionAction.valueOf(action));
    }

    /** How many have handed in. */
    public long handedIn() {
      return assessors.stream().filter(Assessor::handedIn).count();
    }

    /** What a candidate is called for the reader. */
    public Bid bid(UUID candidate) {
      return bids.stream().filter(each -> each.id().equals(candidate)).findFirst().orElseThrow();
    }
  }

  /**
   * A candidate.
   *
   * @param letter stands for it where nobody is to know whose it is; empty before the scoring
   * @param title what the capability is called; {@code null} where the reader is not to know
   * @param supplier whose it is, in the same way
   * @param partners who bids together with the supplier; empty where the reader is not to know
   * @param capability the capability; {@code null} where the reader is not to know
   * @param engagement the engagement, for those who lead the selection; {@code null} for others
   * @param conflict why the reader, as an assessor, cannot assess it; {@code null} where they can
   */
  record Bid(
      UUID id,
      String letter,
      @Nullable String title,
      @Nullable String supplier,
      List<String> partners,
      @Nullable UUID capability,
      @Nullable UUID engagement,
      String brief,
      Conflicts.@Nullable Found conflict,
      Candidate.@Nullable Outcome outcome,
      @Nullable String outcomeReason) {

    /** Whether the reader belongs to it. */
    public boolean member() {
      return conflict instanceof Conflicts.Found.Member;
    }
  }

  /**
   * An assessor.
   *
   * @param name what to call them; {@code null} for who has left
   * @param conflicts the letters of what they cannot assess, for those who lead the selection
   */
  record Assessor(
      String subject,
      @Nullable String name,
      AssessorGroup group,
      boolean declared,
      boolean handedIn,
      boolean me,
      List<String> conflicts) {}

  Shown show(Selection selection, Viewer viewer) {
    var roles = selections.roles(selection, viewer);
    var runs = runs(roles);
    var named = named(selection, roles);
    var sheets = panel.of(selection);
    var conflicts = panel.conflicts(selection, sheets);
    var own = own(sheets, viewer);
    var owner = organisations.names(List.of(selection.owner())).get(selection.owner());
    var results = selection.stage().showsSheets() && !roles.contains(SelectionRole.BIDDER);
    return new Shown(
        selection,
        owner == null ? "" : owner,
        SelectionAction.open(selection.stage(), roles),
        runs,
        results,
        named,
        selection.stage() == Stage.PREPARED
            ? runs ? entrants(selection, viewer) : List.of()
            : selection.candidates().stream()
                .map(each -> bid(selection, each, named, runs, results, own, conflicts))
                .toList(),
        assessors(selection, sheets, runs ? conflicts : Map.of(), viewer),
        own.orElse(null));
  }

  /** Whether one of some roles leads a selection. */
  static boolean runs(Set<SelectionRole> roles) {
    return roles.contains(SelectionRole.OWNER) || roles.contains(SelectionRole.TASKFORCE);
  }

  /** Assessors do not get to know whose offer is which before the sheets are open to each other. */
  static boolean named(Selection selection, Set<SelectionRole> roles) {
    return !selection.blind()
        || selection.stage().showsSheets()
        || !roles.contains(SelectionRole.ASSESSOR);
  }

  private static Optional<ScoreSheet> own(List<ScoreSheet> sheets, Viewer viewer) {
    return viewer
        .subject()
        .flatMap(person -> sheets.stream().filter(each -> each.of(person)).findFirst());
  }

  private List<Bid> entrants(Selection selection, Viewer viewer) {
    var found = entrants.of(selection.scenarioId(), viewer);
    var behind = bidders.of(found);
    return found.stream()
        .map(each -> entrant(each, Objects.requireNonNull(behind.get(each.id()))))
        .toList();
  }

  private static Bid entrant(Engagement engagement, Bidders.Behind behind) {
    var id = engagement.id().value();
    var pair = engagement.pair();
    return new Bid(
        id,
        "",
        pair.capabilityName(),
        behind.supplier(),
        behind.names(),
        pair.capabilityId().value(),
        id,
        "",
        null,
        null,
        null);
  }

  private static Bid bid(
      Selection selection,
      Candidate candidate,
      boolean named,
      boolean runs,
      boolean results,
      Optional<ScoreSheet> own,
      Map<String, Map<UUID, Conflicts.Found>> conflicts) {
    var id = candidate.id();
    return new Bid(
        id,
        selection.letter(id),
        named ? candidate.title() : null,
        named ? candidate.supplierName() : null,
        named ? candidate.partners() : List.of(),
        named ? candidate.capabilityId() : null,
        named && runs ? id : null,
        candidate.brief(),
        own.map(each -> conflicts.getOrDefault(each.assessor(), Map.of()).get(id)).orElse(null),
        results ? candidate.outcome() : null,
        results ? candidate.outcomeReason() : null);
  }

  private List<Assessor> assessors(
      Selection selection,
      List<ScoreSheet> sheets,
      Map<String, Map<UUID, Conflicts.Found>> conflicts,
      Viewer viewer) {
    var names = names(selection, sheets);
    return sheets.stream()
        .map(
            each ->
                new Assessor(
                    each.assessor(),
                    names.get(each.assessor()),
                    each.belongsTo(),
                    each.declared(),
                    each.handedIn(),
                    viewer.subject().filter(each::of).isPresent(),
                    conflicts.getOrDefault(each.assessor(), Map.of()).keySet().stream()
                        .map(selection::letter)
                        .sorted()
                        .toList()))
        .toList();
  }

  /** What to call assessors, also who has never been here; who left has no name any more. */
  Map<String, String> names(Selection selection, List<ScoreSheet> sheets) {
    var names = new HashMap<String, String>();
    pool.of(selection.owner())
        .values()
        .forEach(group -> group.forEach(each -> names.put(each.subject(), each.name())));
    names.putAll(accounts.names(sheets.stream().map(ScoreSheet::assessor).toList()));
    return names;
  }
}
