package io.scenariomarket.board;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.vocabulary.Vocabulary;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings needs to their boards and leads them on, on behalf of somebody who may. */
@Service
@Transactional
class CallManagement {

  /** Nobody means to take bids for longer. */
  static final Duration LONGEST = Duration.ofDays(2 * 366);

  private final BoardCalls calls;
  private final Bids bids;
  private final Awarding awarding;
  private final ScenarioManagement scenarios;
  private final CallRoles roles;
  private final CallNews news;
  private final Vocabulary vocabulary;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CallManagement(
      BoardCalls calls,
      Bids bids,
      Awarding awarding,
      ScenarioManagement scenarios,
      CallRoles roles,
      CallNews news,
      Vocabulary vocabulary,
      ApplicationEventPublisher events,
      Clock clock) {
    this.calls = calls;
    this.bids = bids;
    this.awarding = awarding;
    this.scenarios = scenarios;
    this.roles = roles;
    this.news = news;
    this.vocabulary = vocabulary;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The call with this id.
   *
   * @throws Refusal when there is none that the viewer may read
   */
  @Transactional(readOnly = true)
  BoardCall get(UUID id, Viewer viewer) {
    return calls.findById(id).stream()
        .flatMap(call -> readable(List.of(call), viewer).stream())
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("board.not-found"));
  }

  /** That of a need which was proposed last, for somebody who sees the need. */
  @Transactional(readOnly = true)
  Optional<BoardCall> latest(UUID need, OrganisationId owner, Viewer viewer) {
    return calls
        .latest(need)
        .filter(each -> each.published() || viewer.may(Permission.READ_UNPUBLISHED, owner));
  }

  /** Where it stands, for the same. */
  @Transactional(readOnly = true)
  Optional<CallHead> head(UUID need, OrganisationId owner, Viewer viewer) {
    return calls
        .head(need)
        .filter(
            each -> each.publishedAt() != null || viewer.may(Permission.READ_UNPUBLISHED, owner));
  }

  /** Those that the viewer may read, what goes on first. */
  @Transactional(readOnly = true)
  PageOf<BoardCall> list(CallFilter filter, int page, int size, Viewer viewer) {
    var found =
        calls.of(
            viewer.may(Permission.READ_UNPUBLISHED),
            own(viewer),
            filter.boardName(),
            filter.stageName(),
            size,
            (long) page * size);
    var total =
        counts(viewer).stream()
            .filter(each -> filter.board() == null || filter.board() == each.board())
            .filter(each -> filter.stage() == null || filter.stage() == each.stage())
            .mapToLong(CallCount::number)
            .sum();
    return new PageOf<>(readable(found, viewer), total, page, size);
  }

  /** How many stand where. */
  @Transactional(readOnly = true)
  List<CallCount> counts(Viewer viewer) {
    return calls.counts(viewer.may(Permission.READ_UNPUBLISHED), own(viewer));
  }

  /** What is published is as public as its need; before that its owner reads it. */
  private List<BoardCall> readable(List<BoardCall> some, Viewer viewer) {
    var needs = scenarios.visible(some.stream().map(BoardCall::scenarioId).toList(), viewer);
    return some.stream()
        .filter(each -> needs.containsKey(each.scenarioId()))
        .filter(each -> each.published() || viewer.may(Permission.READ_UNPUBLISHED, each.owner()))
        .toList();
  }

  private static UUID[] own(Viewer viewer) {
    return OrganisationId.values(viewer.organisations(Permission.READ_UNPUBLISHED));
  }

  /** Whether the viewer can propose a need for its board, unless it is there. */
  @Transactional(readOnly = true)
  boolean proposes(ScenarioId id, OrganisationId owner, Viewer viewer) {
    return CallAction.PROPOSE.by(roles.of(owner, viewer))
        && scenarios.toCompare(List.of(id.value()), viewer).stream()
            .anyMatch(
                need ->
                    TechBoard.of(need.content().kind(), vocabulary).isPresent()
                        && need.state().open());
  }

  /**
   * Proposes a need for the board of its kind.
   *
   * @param words why it belongs there
   * @throws Refusal when the viewer may not, the need is of another kind, not public or not open
   *     any more, or it is on a board
   */
  BoardCall propose(ScenarioId id, String words, Viewer viewer) {
    var need = scenarios.get(id, viewer);
    if (!CallAction.PROPOSE.by(roles.of(need.organisationId(), viewer))) {
      throw Refusal.forbidden("board.propose.forbidden");
    }
    var board =
        TechBoard.of(need.content().kind(), vocabulary)
            .orElseThrow(() -> Refusal.conflict("board.kind"));
    if (!need.state().open()) {
      throw Refusal.conflict("board.need.closed");
    }
    calls.lockNeed(id.toString());
    if (calls.latest(id.value()).filter(each -> each.stage().goesOn()).isPresent()) {
      throw Refusal.conflict("board.proposed");
    }
    var by = viewer.subject().orElseThrow();
    var proposed = calls.save(BoardCall.proposed(need, board, words, by, clock.instant()));
    audited("board.PROPOSE", proposed, Map.of());
    return proposed;
  }

  /**
   * The call for somebody who is going to do something with it; nobody else changes it before this
   * transaction is over.
   *
   * @throws Refusal when the viewer may not do that, or it cannot be done at its stage
   */
  BoardCall toDo(UUID id, CallAction action, Viewer viewer) {
    calls.lock(id);
    var call = get(id, viewer);
    if (!action.by(roles.of(call.owner(), viewer))) {
      throw Refusal.forbidden("board.forbidden");
    }
    if (!call.inTime(action, clock.instant())) {
      throw Refusal.conflict("board.late." + action);
    }
    if (!action.from(call.stage())) {
      throw Refusal.conflict("board.stage.other");
    }
    return call;
  }

  /** The call for somebody who is going to lead it on, as {@link #toDo}. */
  BoardCall toLead(UUID id, CallAction action, Viewer viewer) {
    if (!action.inWords()) {
      throw Refusal.notFound("board.not-found");
    }
    return toDo(id, action, viewer);
  }

  /**
   * Leads a call on.
   *
   * @throws Refusal as {@link #toDo}; when the deadline is missing or makes no sense, or somebody
   *     changed the call in between
   */
  BoardCall move(UUID id, CallAction action, CallDecision decision, Viewer viewer) {
    var call = toLead(id, action, viewer);
    if (call.number() != decision.version()) {
      throw Refusal.changedInBetween();
    }
    checkDeadline(call, action, decision);
    awarding.check(call, action, decision, viewer);
    var moved = calls.save(call.after(action, decision, clock.instant()));
    audited("board." + action, moved, stage(call));
    awarding.did(moved, action, decision);
    var bidders = bids.bidders(id);
    if (action == CallAction.OPEN_BIDS) {
      bidders.forEach(each -> audited("board.BID", moved, each, Map.of()));
    }
    news.moved(moved, action, decision.words(), bidders, viewer);
    return moved;
  }

  private void checkDeadline(BoardCall call, CallAction action, CallDecision decision) {
    if (!action.setsDeadline()) {
      return;
    }
    var deadline = decision.deadline();
    if (deadline == null) {
      throw Refusal.invalid("deadline", "board.deadline.missing");
    }
    var now = clock.instant();
    if (!deadline.isAfter(now) || deadline.isAfter(now.plus(LONGEST))) {
      throw Refusal.invalid("deadline", "board.deadline.range");
    }
    if (action == CallAction.EXTEND && !deadline.isAfter(Objects.requireNonNull(call.deadline()))) {
      throw Refusal.invalid("deadline", "board.deadline.earlier");
    }
  }

  static Map<String, String> stage(BoardCall call) {
    return Map.of("stage", call.stage().name());
  }

  private void audited(String action, BoardCall call, Map<String, ?> before) {
    audited(action, call, call.owner(), before);
  }

  void audited(String action, BoardCall call, OrganisationId organisation, Map<String, ?> before) {
    events.publishEvent(
        new Audited(
            action,
            BoardCall.TYPE.name(),
            call.id().toString(),
            organisation,
            before,
            stage(call)));
  }
}
