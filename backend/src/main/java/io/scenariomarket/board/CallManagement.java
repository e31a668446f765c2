package io.scenariomarket.board;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final ScenarioManagement scenarios;
  private final CallNews news;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CallManagement(
      BoardCalls calls,
      ScenarioManagement scenarios,
      CallNews news,
      ApplicationEventPublisher events,
      Clock clock) {
    this.calls = calls;
    this.scenarios = scenarios;
    this.news = news;
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

  /** That of a need which was proposed last, if the viewer may read it. */
  @Transactional(readOnly = true)
  Optional<BoardCall> latest(UUID need, Viewer viewer) {
    return calls.latest(need).filter(call -> !readable(List.of(call), viewer).isEmpty());
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

  /** As what the viewer can act. */
  Set<CallRole> roles(OrganisationId owner, Viewer viewer) {
    var roles = EnumSet.noneOf(CallRole.class);
    if (viewer.may(Permission.RUN_BOARDS)) {
      roles.add(CallRole.TASKFORCE);
    }
    if (viewer.organisations(Permission.EDIT_ITEM).contains(owner)) {
      roles.add(CallRole.OWNER);
    } else if (!viewer.organisations(Permission.ENGAGE).isEmpty()) {
      roles.add(CallRole.BIDDER);
    }
    return roles;
  }

  /** Whether the viewer can propose a need for its board now. */
  @Transactional(readOnly = true)
  boolean proposes(ScenarioId id, Viewer viewer) {
    var need = scenarios.get(id, viewer);
    return CallAction.PROPOSE.by(roles(need.organisationId(), viewer))
        && TechBoard.of(need.content().kind()).isPresent()
        && need.state().open()
        && calls.latest(id.value()).filter(each -> each.stage().goesOn()).isEmpty();
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
    if (!CallAction.PROPOSE.by(roles(need.organisationId(), viewer))) {
      throw Refusal.forbidden("board.propose.forbidden");
    }
    var board =
        TechBoard.of(need.content().kind()).orElseThrow(() -> Refusal.conflict("board.kind"));
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
    if (!action.by(roles(call.owner(), viewer))) {
      throw Refusal.forbidden("board.forbidden");
    }
    if (!action.from(call.stage())) {
      throw Refusal.conflict("board.stage.other");
    }
    if (action == CallAction.EXTEND && !call.takesBids(clock.instant())) {
      throw Refusal.conflict("board.deadline.passed");
    }
    return call;
  }

  /**
   * Leads a call on.
   *
   * @throws Refusal as {@link #toDo}; when the deadline is missing or makes no sense, or somebody
   *     changed the call in between
   */
  BoardCall move(UUID id, CallAction action, CallDecision decision, Viewer viewer) {
    var call = toDo(id, action, viewer);
    if (call.number() != decision.version()) {
      throw Refusal.changedInBetween();
    }
    checkDeadline(call, action, decision);
    var moved = calls.save(call.after(action, decision, clock.instant()));
    audited("board." + action, moved, stage(call));
    news.moved(moved, action, decision.words(), viewer);
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
    if (call.deadline() != null && !deadline.isAfter(call.deadline())) {
      throw Refusal.invalid("deadline", "board.deadline.earlier");
    }
  }

  static Map<String, String> stage(BoardCall call) {
    return Map.of("stage", call.stage().name());
  }

  private void audited(String action, BoardCall call, Map<String, ?> before) {
    events.publishEvent(
        new Audited(
            action,
            BoardCall.TYPE.name(),
            call.id().toString(),
            call.owner(),
            before,
            stage(call)));
  }
}
