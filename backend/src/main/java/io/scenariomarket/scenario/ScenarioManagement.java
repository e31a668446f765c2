package io.scenariomarket.scenario;

import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.VisibleRows;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.Vocabulary;
import io.scenariomarket.workflow.AtOnce;
import io.scenariomarket.workflow.Decision;
import io.scenariomarket.workflow.ItemRef;
import io.scenariomarket.workflow.Lifecycle;
import io.scenariomarket.workflow.Origin;
import io.scenariomarket.workflow.PendingChanges;
import io.scenariomarket.workflow.PostingManagement;
import io.scenariomarket.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Posts, revises, moves and finds scenarios, on behalf of somebody and within what they may. */
@Service
public class ScenarioManagement
    extends PostingManagement<
        Scenario, ScenarioId, ScenarioState, ScenarioAction, ScenarioContent> {

  static final Lifecycle<ScenarioState, ScenarioAction> LIFECYCLE =
      Lifecycle.of(ScenarioAction.class);

  /** What the public does not read. */
  private static final AtOnce AT_ONCE =
      new AtOnce(Set.of("contact", "confidentialDetails", "confidentialInMatching"));

  private final Scenarios scenarios;
  private final Vocabulary vocabulary;
  private final Clock clock;

  ScenarioManagement(
      Scenarios scenarios,
      OrganisationManagement organisations,
      VisibleRows rows,
      Workflow workflow,
      PendingChanges pending,
      JdbcClient jdbc,
      Vocabulary vocabulary,
      Clock clock) {
    super(
        ItemRef.SCENARIO,
        ScenarioState.class,
        ScenarioContent.class,
        AT_ONCE,
        LIFECYCLE,
        ScenarioId::new,
        scenarios,
        organisations,
        rows,
        workflow,
        pending,
        jdbc,
        clock);
    this.scenarios = scenarios;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  @Override
  protected Scenario create(Origin<ScenarioId, ScenarioState> origin, ScenarioContent content) {
    return new Scenario(origin, content);
  }

  @Override
  protected ScenarioState draft() {
    return ScenarioState.DRAFT;
  }

  @Override
  protected String titleColumn() {
    return "title";
  }

  /** A new term brings back what had expired; nothing else expires than what is published. */
  @Override
  protected ScenarioState stateFor(ScenarioState state, ScenarioContent content) {
    var last = content.validUntil();
    var valid = last == null || !last.isBefore(LocalDate.now(clock));
    return state == ScenarioState.EXPIRED && valid ? ScenarioState.PUBLISHED : state;
  }

  @Override
  protected void checkMove(Scenario scenario, ScenarioAction action, Decision decision) {
    if (action == ScenarioAction.APPROVE) {
      checkPublic(scenario.content(), decision);
    }
  }

  /** What says nothing at all to something vital is made public with a reason only. */
  @Override
  protected void checkPublic(ScenarioContent content, Decision decision) {
    var empty = ScenarioQuality.of(content).blocking();
    if (!empty.isEmpty() && !decision.reasoned()) {
      throw Refusal.invalid(
          "reason",
          "quality.approve.reason",
          new DefaultMessageSourceResolvable("quality." + empty.getFirst().name()));
    }
  }

  /** Takes needs out of the library whose last day has passed. */
  @Transactional
  int expire(LocalDate today) {
    var passed = scenarios.passed(today);
    passed.forEach(each -> moved(each, ScenarioAction.EXPIRE, Decision.on(each.version())));
    return passed.size();
  }

  /** A refusal leaves the transaction of whoever asks as it was. */
  @Override
  @Transactional(readOnly = true, noRollbackFor = Refusal.class)
  public ScenarioContent check(ScenarioContent content) {
    var check = new TermCheck(vocabulary);
    var result = content.inTerms(check);
    check.reject(content.confidentiality().problems(ScenarioPart.values()));
    if (inverted(content.budgetMin(), content.budgetMax())) {
      check.reject("budgetMax", "scenario.budget.inverted");
    }
    if (inverted(content.startDate(), content.endDate())) {
      check.reject("endDate", "scenario.dates.inverted");
    }
    check.refuse();
    return result;
  }

  private static <T extends Comparable<? super T>> boolean inverted(
      @Nullable T from, @Nullable T to) {
    return from != null && to != null && from.compareTo(to) > 0;
  }
}
