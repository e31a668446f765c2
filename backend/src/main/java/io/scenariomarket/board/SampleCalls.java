package io.scenariomarket.board;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads marked samples of needs on the boards, at different stages. */
@Component
public class SampleCalls {

  private static final Viewer MARKET = Viewer.taskForce("sample");

  private final BoardCalls calls;
  private final Bids bids;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final Vocabulary vocabulary;
  private final Clock clock;

  SampleCalls(
      BoardCalls calls,
      Bids bids,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      Vocabulary vocabulary,
      Clock clock) {
    this.calls = calls;
    this.bids = bids;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  /** A need on its board, with what was done with it, the first of which is its proposal. */
  public record Sample(UUID id, ScenarioId need, List<SampleMove> moves, List<SampleBid> bids) {}

  /**
   * Something that was done with it.
   *
   * @param action names it
   * @param daysAgo how long before the samples were loaded
   * @param deadlineInDays how long after that the deadline is; {@code null} where none is set
   * @param next what is to be done where it was not awarded; {@code null} otherwise
   */
  public record SampleMove(
      String action,
      String words,
      int daysAgo,
      @Nullable Integer deadlineInDays,
      @Nullable String next) {}

  /** What was bid for it; the budget is in 10,000 yuan. */
  public record SampleBid(CapabilityId offer, String plan, String team, BigDecimal budget) {}

  /**
   * Loads what is not there yet, of needs that are.
   *
   * @return how many are new
   */
  @Transactional
  public int load(List<Sample> samples) {
    var needs = scenarios.visible(samples.stream().map(Sample::need).toList(), MARKET);
    return (int)
        samples.stream()
            .filter(each -> !calls.existsById(each.id()))
            .filter(each -> load(each, needs.get(each.need())))
            .count();
  }

  private boolean load(Sample sample, @Nullable Scenario need) {
    var board = need == null ? null : TechBoard.of(need.content().kind(), vocabulary).orElse(null);
    if (need == null || board == null) {
      return false;
    }
    var first = sample.moves().getFirst();
    var call = BoardCall.sample(sample.id(), need, board, first.words(), ago(first.daysAgo()));
    for (var move : sample.moves().subList(1, sample.moves().size())) {
      call = call.after(CallAction.valueOf(move.action()), decision(move), ago(move.daysAgo()));
    }
    calls.save(call);
    sample.bids().forEach(each -> bid(sample, each));
    return true;
  }

  private CallDecision decision(SampleMove move) {
    var days = move.deadlineInDays();
    var next = move.next();
    return new CallDecision(
        0,
        move.words(),
        days == null ? null : clock.instant().plus(Duration.ofDays(days)),
        next == null ? null : NextStep.valueOf(next),
        List.of(),
        null);
  }

  private void bid(Sample sample, SampleBid bid) {
    var offer = capabilities.visible(List.of(bid.offer()), MARKET).get(bid.offer());
    if (offer != null) {
      var at = ago(1);
      bids.save(
          new Bid(
              UUID.randomUUID(),
              0,
              sample.id(),
              offer.organisationId(),
              new BidContent(bid.offer(), bid.plan(), bid.team(), bid.budget(), null),
              at,
              at,
              null,
              false));
    }
  }

  private Instant ago(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }
}
