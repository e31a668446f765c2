package io.scenariomarket.selection;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.EngagementDecision;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.OrganisationRole;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.People;
import io.scenariomarket.scenario.Scenario;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;

/** A need with suppliers whom its owner has met, and people to assess them. */
@TestComponent
public class Contest {

  static final Viewer TASK_FORCE = Viewer.taskForce("test");

  static final List<Criterion> CRITERIA =
      List.of(new Criterion("技术", "越好越高", 60), new Criterion("价格", "越低越高", 40));

  private final TwoSides market;
  private final People people;
  private final EngagementManagement engagements;
  private final SelectionManagement selections;
  private final Panel panel;
  private final Scoring scoring;

  Contest(
      TwoSides market,
      People people,
      EngagementManagement engagements,
      SelectionManagement selections,
      Panel panel,
      Scoring scoring) {
    this.market = market;
    this.people = people;
    this.engagements = engagements;
    this.selections = selections;
    this.panel = panel;
    this.scoring = scoring;
  }

  /**
   * What is there.
   *
   * @param suppliers the owners of the suppliers, in the order of the engagements
   * @param assessors colleagues of the owner
   */
  record Made(
      Viewer owner,
      Scenario need,
      List<Viewer> suppliers,
      List<Engagement> engagements,
      List<Viewer> assessors) {

    /** The bid of a supplier. */
    UUID bid(Viewer supplier) {
      return engagements.get(suppliers.indexOf(supplier)).id().value();
    }
  }

  Made of(int suppliers) {
    var owner = market.owner();
    var home = TwoSides.home(owner);
    var need = market.need(home);
    var sellers = new ArrayList<Viewer>();
    var met = new ArrayList<Engagement>();
    for (var at = 0; at < suppliers; at++) {
      var seller = market.owner();
      sellers.add(seller);
      var offer = market.offer(TwoSides.home(seller), "");
      var invited = engagements.begin(EngagementAction.INVITE, need.id(), offer.id(), null, owner);
      met.add(move(move(invited, EngagementAction.AGREE, seller), EngagementAction.MEET, owner));
    }
    var colleagues =
        List.of(
            people.member(home, OrganisationRole.MEMBER),
            people.member(home, OrganisationRole.MEMBER));
    return new Made(owner, need, sellers, met, colleagues);
  }

  /** Somebody whom a supplier asks to bid together, and who confirms or not. */
  Viewer partner(Made made, int supplier, boolean confirms) {
    var partner = market.owner();
    market.ask(made.engagements().get(supplier), made.suppliers().get(supplier), partner, confirms);
    return partner;
  }

  private Engagement move(Engagement engagement, EngagementAction action, Viewer viewer) {
    return engagements.move(
        engagement.id(), action, EngagementDecision.on(engagement.version()), viewer);
  }

  /** A selection with two criteria and its assessors, before the scoring. */
  Selection prepared(Made made) {
    var begun = selections.begin(made.need().id(), CRITERIA, made.owner());
    made.assessors().forEach(each -> panel.name(begun.id(), subject(each), made.owner()));
    return selections.get(begun.id(), made.owner());
  }

  /** The same while it is scored. */
  Selection open(Made made) {
    return open(prepared(made), made);
  }

  Selection open(Selection prepared, Made made) {
    return selections.open(
        prepared.id(),
        prepared.number(),
        made.engagements().stream()
            .collect(Collectors.toMap(each -> each.id().value(), _ -> "方案要点")),
        made.owner());
  }

  /** Has somebody say that they have no conflict. */
  ScoreSheet declareNone(Selection selection, Viewer assessor) {
    panel.declare(
        selection.id(),
        own(selection, assessor).number(),
        new Declaration(true, List.of(), null),
        assessor);
    return own(selection, assessor);
  }

  /** Has somebody say that they have a conflict with one. */
  ScoreSheet declare(Selection selection, UUID candidate, Viewer assessor) {
    panel.declare(
        selection.id(),
        own(selection, assessor).number(),
        new Declaration(false, List.of(new Conflict(candidate, "曾任其顾问")), null),
        assessor);
    return own(selection, assessor);
  }

  /** Has somebody hand in the same points for all that they can assess. */
  ScoreSheet handIn(Selection selection, String points, Viewer assessor) {
    var own = own(selection, assessor);
    return scoring.save(selection.id(), own.number(), same(selection, own, points), true, assessor);
  }

  /** The same points for all that somebody can assess. */
  List<GivenPoints.Given> same(Selection selection, ScoreSheet own, String points) {
    var excluded =
        panel.conflicts(selection, List.of(own)).getOrDefault(own.assessor(), Map.of()).keySet();
    var given = new ArrayList<GivenPoints.Given>();
    for (var candidate : selection.candidateIds()) {
      for (var at = 0; at < CRITERIA.size() && !excluded.contains(candidate); at++) {
        given.add(new GivenPoints.Given(candidate, at, new BigDecimal(points), "有依据"));
      }
    }
    return given;
  }

  /** A selection of which both assessors have handed in, and whose sheets are open. */
  Selection closed(Made made) {
    var open = open(made);
    made.assessors().forEach(each -> declareNone(open, each));
    handIn(open, "8", made.assessors().getFirst());
    handIn(open, "6", made.assessors().getLast());
    return scoring.close(open.id(), open.number(), made.owner());
  }

  ScoreSheet own(Selection selection, Viewer assessor) {
    return panel.own(selection, assessor).orElseThrow();
  }

  static String subject(Viewer viewer) {
    return viewer.subject().orElseThrow();
  }
}
