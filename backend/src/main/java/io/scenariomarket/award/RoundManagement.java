package io.scenariomarket.award;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.selection.Criteria;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts award rounds and leads them on, on behalf of somebody who may. */
@Service
@Transactional
class RoundManagement {

  /** Nobody means to take nominations for longer. */
  static final Duration LONGEST = Duration.ofDays(366);

  static final int MAX_WORDS = 4000;

  private final AwardRounds rounds;
  private final RoundRoles roles;
  private final RoundGate gate;
  private final Jury jury;
  private final RoundNews news;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RoundManagement(
      AwardRounds rounds,
      RoundRoles roles,
      RoundGate gate,
      Jury jury,
      RoundNews news,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rounds = rounds;
    this.roles = roles;
    this.gate = gate;
    this.jury = jury;
    this.news = news;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The round with this id.
   *
   * @throws Refusal when there is none that the viewer may read
   */
  @Transactional(readOnly = true)
  AwardRound get(UUID id, Viewer viewer) {
    return rounds
        .findById(id)
        .filter(each -> each.calledAt() != null || viewer.may(Permission.RUN_AWARDS))
        .orElseThrow(() -> Refusal.notFound("award.not-found"));
  }

  /** Those that the viewer may read, what goes on first. */
  @Transactional(readOnly = true)
  PageOf<AwardRound> list(int page, int size, Viewer viewer) {
    var all = viewer.may(Permission.RUN_AWARDS);
    var ids = rounds.ids(all, size, (long) page * size);
    // By id they are read with one statement a table, however many they are.
    var found =
        rounds.findAllById(ids).stream()
            .sorted(Comparator.comparing(each -> ids.indexOf(each.id())))
            .toList();
    return new PageOf<>(found, rounds.count(all), page, size);
  }

  /** As what the viewer can act in a round. */
  @Transactional(readOnly = true)
  Set<RoundRole> roles(AwardRound round, Viewer viewer) {
    return roles.of(round, viewer);
  }

  /** What the viewer can do in a round now. */
  @Transactional(readOnly = true)
  List<RoundAction> can(AwardRound round, Viewer viewer) {
    var now = clock.instant();
    return RoundAction.open(round.stage(), roles.of(round, viewer)).stream()
        .filter(each -> round.inTime(each, now))
        .toList();
  }

  /**
   * Drafts a round.
   *
   * @throws Refusal when the viewer may not, or something is not in order
   */
  AwardRound draft(RoundContent content, Viewer viewer) {
    toDraft(viewer);
    check(content);
    var drafted =
        rounds.save(
            AwardRound.drafted(
                UUID.randomUUID(), content, viewer.subject().orElseThrow(), false, now()));
    audited("award.DRAFT", drafted, Map.of());
    return drafted;
  }

  /** Refuses whoever may not draft a round. */
  static void toDraft(Viewer viewer) {
    if (!viewer.may(Permission.RUN_AWARDS)) {
      throw Refusal.forbidden("award.forbidden");
    }
  }

  /**
   * Changes a draft.
   *
   * @throws Refusal as {@link #toChange}, or when something is not in order
   */
  AwardRound edit(UUID id, long version, RoundContent content, Viewer viewer) {
    var round = toChange(id, RoundAction.EDIT, version, viewer);
    check(content);
    return rounds.save(round.with(content));
  }

  private void check(RoundContent content) {
    checkDeadline(content.deadline());
    Criteria.checked(content.criteria());
  }

  private void checkDeadline(@Nullable Instant deadline) {
    if (deadline == null) {
      throw Refusal.invalid("deadline", "award.deadline.missing");
    }
    if (!deadline.isAfter(now()) || deadline.isAfter(now().plus(LONGEST))) {
      throw Refusal.invalid("deadline", "award.deadline.range");
    }
  }

  /**
   * The round for somebody who is going to do something in it; nobody else changes it before this
   * transaction is over.
   *
   * @throws Refusal when the viewer may not read it, or not do that now
   */
  AwardRound toDo(UUID id, RoundAction action, Viewer viewer) {
    rounds.lock(id);
    var round = get(id, viewer);
    if (!action.by(roles.of(round, viewer))) {
      throw Refusal.forbidden("award.forbidden");
    }
    if (!action.from(round.stage())) {
      throw Refusal.conflict("award.stage.other");
    }
    if (!round.inTime(action, now())) {
      throw Refusal.conflict("award.late." + action);
    }
    return round;
  }

  /** The same for somebody who changes what they read in a version. */
  AwardRound toChange(UUID id, RoundAction action, long version, Viewer viewer) {
    var round = toDo(id, action, viewer);
    if (round.revision() != version) {
      throw Refusal.changedInBetween();
    }
    return round;
  }

  /**
   * What is said with a move.
   *
   * @param version of the round that was read
   * @param words why it is called off; {@code null} for nothing
   * @param deadline until when nominations are taken; {@code null} where that is not said
   */
  record Move(long version, @Nullable String words, @Nullable Instant deadline) {}

  /**
   * Leads a round on.
   *
   * @throws Refusal as {@link #toChange}; when something is still to be done before, or a reason or
   *     a later deadline is missing
   */
  AwardRound move(UUID id, RoundAction action, Move move, Viewer viewer) {
    var round = toChange(id, toMove(action), move.version(), viewer);
    gate.check(round, action);
    var moved = rounds.save(moved(round, action, move));
    audited("award." + action, moved, stage(round));
    if (action == RoundAction.PUBLISH) {
      jury.issue(moved);
    }
    news.moved(moved, action, viewer);
    return moved;
  }

  /**
   * Records what the jury decided, which can be corrected until the result is public.
   *
   * @param words how the jury came to it
   * @throws Refusal as {@link #toChange}; when there are more awards than the terms say, or a
   *     reason is missing
   */
  AwardRound decide(
      UUID id, long version, @Nullable String words, List<Jury.Choice> choices, Viewer viewer) {
    var round = toChange(id, RoundAction.DECIDE, version, viewer);
    var said = words("words", words);
    jury.decide(round, choices);
    var decided = rounds.save(round.decided(said, now()));
    audited("award.DECIDE", decided, stage(round));
    return decided;
  }

  /** The action of a page that leads a round on; there is none for the others. */
  static RoundAction toMove(RoundAction action) {
    if (!action.moves()) {
      throw Refusal.notFound("award.not-found");
    }
    return action;
  }

  private AwardRound moved(AwardRound round, RoundAction action, Move move) {
    return switch (action) {
      case EXTEND -> {
        checkDeadline(move.deadline());
        var later = Objects.requireNonNull(move.deadline());
        if (!later.isAfter(round.deadline())) {
          throw Refusal.invalid("deadline", "award.deadline.earlier");
        }
        yield round.until(later);
      }
      case CALL -> {
        checkDeadline(round.deadline());
        yield round.after(action, now());
      }
      case PUBLISH -> round.published(rounds.nextNumber(), now());
      case CANCEL -> round.cancelled(words("words", move.words()), now());
      default -> round.after(action, now());
    };
  }

  /**
   * What has to be said.
   *
   * @throws Refusal when nothing is, or too much
   */
  static String words(String field, @Nullable String said) {
    var words = Text.orEmpty(said);
    if (words.isEmpty() || words.length() > MAX_WORDS) {
      throw Refusal.invalid(field, "award.words-needed", MAX_WORDS);
    }
    return words;
  }

  private Instant now() {
    return clock.instant();
  }

  static Map<String, String> stage(AwardRound round) {
    return Map.of("stage", round.stage().name());
  }

  void audited(String action, AwardRound round, Map<String, ?> before) {
    events.publishEvent(
        new Audited(
            action, AwardRound.TYPE.name(), round.id().toString(), null, before, stage(round)));
  }
}
