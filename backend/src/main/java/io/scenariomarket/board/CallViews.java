package io.scenariomarket.board;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Needs on boards as they are shown. */
@Component
class CallViews {

  private final CallRoles roles;
  private final Bids bids;
  private final OrganisationManagement organisations;
  private final Clock clock;

  CallViews(CallRoles roles, Bids bids, OrganisationManagement organisations, Clock clock) {
    this.roles = roles;
    this.bids = bids;
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param owner what the organisation is called whose need it is
   * @param takesBids whether a bid would be in time now
   * @param winners to whom it was awarded
   * @param actions what the viewer can do with it
   */
  record Shown(
      BoardCall call,
      String owner,
      boolean takesBids,
      List<String> winners,
      List<CallAction> actions) {

    /** The place of a stage on the way, from 0; that of the last one reached where it ended. */
    public int reached() {
      var at = CallStage.WAY.indexOf(call.stage());
      return at >= 0
          ? at
          : call.steps().stream()
              .mapToInt(each -> CallStage.WAY.indexOf(each.action().to(CallStage.SCREENING)))
              .max()
              .orElse(0);
    }
  }

  /** How many stand at a stage, on each board in their order. */
  record StageLine(CallStage stage, List<Long> numbers) {}

  Shown show(BoardCall call, Viewer viewer) {
    return show(List.of(call), viewer).getFirst();
  }

  /** Where one stands, and whether a bid would be in time now. */
  record Brief(CallHead call, boolean takesBids) {}

  Brief brief(CallHead call) {
    var deadline = call.deadline();
    return new Brief(
        call,
        call.stage() == CallStage.OPEN && deadline != null && clock.instant().isBefore(deadline));
  }

  List<Shown> show(List<BoardCall> some, Viewer viewer) {
    var names = organisations.names(some.stream().map(BoardCall::owner).distinct().toList());
    var now = clock.instant();
    var competing = roles.competing(viewer);
    return some.stream()
        .map(
            each ->
                new Shown(
                    each,
                    names.getOrDefault(each.owner(), ""),
                    each.takesBids(now),
                    winners(each),
                    can(each, viewer, competing).stream().filter(CallAction::inWords).toList()))
        .toList();
  }

  /** What the viewer can do with one now. */
  List<CallAction> can(BoardCall call, Viewer viewer) {
    return can(call, viewer, roles.competing(viewer));
  }

  private List<CallAction> can(BoardCall call, Viewer viewer, List<OrganisationId> competing) {
    var now = clock.instant();
    return CallAction.open(call.stage(), roles.of(call.owner(), viewer, competing)).stream()
        .filter(action -> call.inTime(action, now))
        .toList();
  }

  private List<String> winners(BoardCall call) {
    if (call.objectionsUntil() == null) {
      return List.of();
    }
    var winners = bids.winners(call.id());
    var names = organisations.names(winners);
    return winners.stream().map(each -> names.getOrDefault(each, "")).toList();
  }

  /** The stages at which something stands, each with how much. */
  List<StageLine> lines(List<CallCount> counts) {
    return Arrays.stream(CallStage.values())
        .map(
            stage ->
                new StageLine(
                    stage,
                    Arrays.stream(TechBoard.values())
                        .map(board -> number(counts, board, stage))
                        .toList()))
        .filter(line -> line.numbers().stream().anyMatch(each -> each > 0))
        .toList();
  }

  private static long number(List<CallCount> counts, TechBoard board, CallStage stage) {
    return counts.stream()
        .filter(each -> each.board() == board && each.stage() == stage)
        .mapToLong(CallCount::number)
        .sum();
  }
}
