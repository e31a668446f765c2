package io.scenariomarket.board;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes objections against an award while it is announced, and the answers to them. */
@Service
@Transactional
class ObjectionManagement {

  private final Objections objections;
  private final CallManagement calls;
  private final CallRoles roles;
  private final CallNews news;
  private final Clock clock;

  ObjectionManagement(
      Objections objections, CallManagement calls, CallRoles roles, CallNews news, Clock clock) {
    this.objections = objections;
    this.calls = calls;
    this.roles = roles;
    this.news = news;
    this.clock = clock;
  }

  /** Those that the viewer may read: the task force and the owner all, others their own. */
  @Transactional(readOnly = true)
  List<Objection> of(BoardCall call, Viewer viewer) {
    var all = objections.findByCallIdOrderByRaisedAt(call.id());
    return viewer.may(Permission.READ_BIDS, call.owner())
        ? all
        : all.stream().filter(each -> viewer.may(Permission.BID, each.organisation())).toList();
  }

  /**
   * Objects to an award.
   *
   * @param named for which organisation; empty for the viewer's own
   * @throws Refusal when the viewer acts for none that can, the time for it has passed, nothing is
   *     said or too much, or the organisation has objected
   */
  Objection object(UUID id, Optional<OrganisationId> named, @Nullable String said, Viewer viewer) {
    var call = calls.toDo(id, CallAction.OBJECT, viewer);
    var own = roles.competing(viewer);
    var organisation =
        named
            .or(() -> own.stream().findFirst())
            .filter(own::contains)
            .orElseThrow(() -> Refusal.forbidden("board.object.forbidden"));
    var words = words(said);
    if (objections.findByCallIdOrderByRaisedAt(id).stream()
        .anyMatch(each -> each.organisation().equals(organisation))) {
      throw Refusal.conflict("board.object.twice");
    }
    calls.audited("board.OBJECT", call, organisation, Map.of());
    return objections.save(Objection.raised(id, organisation, words, clock.instant()));
  }

  /**
   * Answers an objection, once.
   *
   * @throws Refusal when the viewer may not, nothing is said or too much, or it is answered
   */
  Objection answer(UUID id, UUID objection, @Nullable String said, Viewer viewer) {
    var call = calls.toDo(id, CallAction.ANSWER, viewer);
    var raised =
        objections
            .findById(objection)
            .filter(each -> each.callId().equals(id))
            .orElseThrow(() -> Refusal.notFound("board.object.not-found"));
    if (raised.settled()) {
      throw Refusal.changedInBetween();
    }
    var words = words(said);
    var answered = objections.save(raised.answered(words, clock.instant()));
    calls.audited("board.ANSWER", call, raised.organisation(), Map.of());
    news.answered(call, raised.organisation(), words);
    return answered;
  }

  private static String words(@Nullable String said) {
    var words = Text.orEmpty(said);
    if (words.isEmpty() || words.length() > Objection.MAX_WORDS) {
      throw Refusal.invalid("words", "board.words-needed", Objection.MAX_WORDS);
    }
    return words;
  }
}
