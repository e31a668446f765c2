package io.scenariomarket.board;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.engagement.Entering;
import io.scenariomarket.engagement.StepRule;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ties bids to the engagements by which they are considered, selected, and become a contract: what
 * a step on the board needs of them, and what it does to them.
 */
@Component
class Awarding {

  private final Bids bids;
  private final Objections objections;
  private final Entering entering;
  private final EngagementManagement engagements;

  Awarding(Bids bids, Objections objections, Entering entering, EngagementManagement engagements) {
    this.bids = bids;
    this.objections = objections;
    this.entering = entering;
    this.engagements = engagements;
  }

  /**
   * Refuses a step for which something is missing.
   *
   * @throws Refusal that says what
   */
  void check(BoardCall call, CallAction action, CallDecision decision, Viewer viewer) {
    switch (action) {
      case FAIL -> require(decision.nextStep(), "nextStep", "board.nextStep.missing");
      case GRADE -> {
        require(decision.grade(), "grade", "board.grade.missing");
        if (awarded(call, viewer).stream().noneMatch(each -> !each.state().open())) {
          throw Refusal.conflict("board.work.open");
        }
      }
      case AWARD -> checkWinners(call, decision.winners(), viewer);
      case CONFIRM -> {
        if (objections.findByCallIdOrderByRaisedAt(call.id()).stream()
            .anyMatch(each -> !each.settled())) {
          throw Refusal.conflict("board.object.open");
        }
      }
      case START_WORK -> {
        if (awarded(call, viewer).stream().noneMatch(each -> each.state().signed())) {
          throw Refusal.conflict("board.contract.missing");
        }
      }
      default -> {}
    }
  }

  /** Does to the bids what a step means for them. */
  void did(BoardCall call, CallAction action, CallDecision decision) {
    switch (action) {
      case OPEN_BIDS ->
          bids.entries(call.id())
              .forEach(
                  (bid, offer) ->
                      entering
                          .enter(call.scenarioId(), offer)
                          .ifPresent(each -> bids.consider(bid, each.id().value())));
      case AWARD -> bids.award(call.id(), decision.winners());
      case REOPEN -> bids.award(call.id(), List.of());
      default -> {}
    }
  }

  /** One winner was selected; several stay on the shortlist, for them to race. */
  private void checkWinners(BoardCall call, List<UUID> winners, Viewer viewer) {
    var considered = bids.considered(call.id());
    if (winners.isEmpty() || !considered.keySet().containsAll(winners)) {
      throw Refusal.invalid("winners", "board.winners.missing");
    }
    var states =
        winners.stream()
            .map(each -> new EngagementId(Objects.requireNonNull(considered.get(each))))
            .map(each -> engagements.get(each, viewer).state())
            .toList();
    var fits =
        winners.size() == 1
            ? Set.of(EngagementState.SELECTED)
            : Set.of(EngagementState.SHORTLISTED, EngagementState.SELECTED);
    if (!fits.containsAll(states)) {
      throw Refusal.invalid(
          "winners", winners.size() == 1 ? "board.winners.selected" : "board.winners.shortlist");
    }
  }

  /** The engagements of those that were awarded. */
  private List<Engagement> awarded(BoardCall call, Viewer viewer) {
    return engagements.findAll(
        bids.awarded(call.id()).stream().map(EngagementId::new).toList(), viewer);
  }

  private static void require(@Nullable Object said, String field, String why) {
    if (said == null) {
      throw Refusal.invalid(field, why);
    }
  }

  /** While an award is under review or can be objected to, nobody signs a contract on it. */
  @Component
  static class SigningRule implements StepRule {

    private final Bids bids;

    SigningRule(Bids bids) {
      this.bids = bids;
    }

    @Override
    public Optional<String> refusal(Engagement engagement, EngagementAction action) {
      return action == EngagementAction.SIGN && bids.underReview(engagement.id().value())
          ? Optional.of("board.signing.early")
          : Optional.empty();
    }
  }
}
