package io.scenariomarket.engagement;

import io.scenariomarket.engagement.Answer.Reply;
import io.scenariomarket.engagement.Engagement.Mover;
import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.matching.Asked;
import io.scenariomarket.matching.Matching;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks suppliers requirement by requirement, and keeps what they answer. */
@Component
@Transactional
class AnswerDesk {

  private final EngagementManagement engagements;
  private final Engagements stored;
  private final AnswerRows rows;
  private final Matching matching;
  private final EngagementNews news;
  private final EngagementEvents record;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AnswerDesk(
      EngagementManagement engagements,
      Engagements stored,
      AnswerRows rows,
      Matching matching,
      EngagementNews news,
      EngagementEvents record,
      ApplicationEventPublisher events,
      Clock clock) {
    this.engagements = engagements;
    this.stored = stored;
    this.rows = rows;
    this.matching = matching;
    this.news = news;
    this.record = record;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A requirement with the answer that is proposed: what was answered before, or else what
   * everybody can find of the capability.
   */
  record Question(Asked asked, Reply reply, @Nullable String words) {}

  /**
   * What a supplier is asked. What is told once both sides agreed is asked from then on.
   *
   * @param agreed whether they have
   */
  // What was not encoded before is, and kept.
  List<Question> questions(Scenario need, Capability offer, boolean agreed) {
    var before =
        rows.of(Pair.of(need, offer)).stream()
            .collect(
                Collectors.toMap(Answer::requirement, Function.identity(), (_, later) -> later));
    return matching
        .asked(
            need,
            offer,
            level ->
                level == Confidentiality.PUBLIC
                    || agreed && level == Confidentiality.AFTER_INTEREST)
        .stream()
        .map(asked -> question(asked, before.get(asked.text())))
        .toList();
  }

  /** What whoever acts for the supplier is asked before anything began; nothing to others. */
  List<Question> toBegin(Scenario need, Capability offer, Viewer viewer) {
    return engagements.parties(Pair.of(need, offer)).of(viewer).contains(Part.SUPPLIER)
        ? questions(need, offer, false)
        : List.of();
  }

  private static Question question(Asked asked, @Nullable Answer before) {
    return before == null
        ? new Question(asked, Reply.of(asked.verdict()), asked.proposed())
        : new Question(asked, before.reply(), before.words());
  }

  /** Notes that somebody who may is about to begin. */
  void opened(EngagementAction action, Scenario need, Capability offer, Viewer viewer) {
    var pair = Pair.of(need, offer);
    engagements.parties(pair).of(viewer).stream()
        .filter(part -> action.begins(Set.of(part)))
        .min(Part::compareTo)
        .ifPresent(
            part ->
                record.opened(
                    new Standings.Both(need.id(), offer.id()),
                    part,
                    part == Part.BROKER ? null : pair.organisation(part)));
  }

  /** Begins an engagement, with what the supplier answers. */
  Engagement begin(
      EngagementAction action,
      ScenarioId need,
      CapabilityId offer,
      @Nullable String message,
      List<Answer> answers,
      Viewer viewer) {
    var begun = engagements.begin(action, need, offer, message, viewer);
    keep(begun, answers);
    return begun;
  }

  /** Moves an engagement on, with what the supplier answers. */
  Engagement move(
      EngagementId id,
      EngagementAction action,
      EngagementDecision decision,
      List<Answer> answers,
      Viewer viewer) {
    var moved = engagements.move(id, action, decision, viewer);
    keep(moved, answers);
    return moved;
  }

  /**
   * Corrects or adds answers while an engagement goes on, and tells the side of the need.
   *
   * @param version the version that the supplier read
   * @throws Refusal when the viewer does not act for the supplier, it has ended, or it was changed
   *     in between
   */
  Engagement answer(EngagementId id, long version, List<Answer> answers, Viewer viewer) {
    var engagement = toAnswer(id, viewer);
    if (engagement.version() != version) {
      throw Refusal.changedInBetween();
    }
    var mover = new Mover(viewer.subject().orElseThrow(), Part.SUPPLIER, clock.instant());
    engagement.answered(mover);
    var saved = stored.save(engagement);
    keep(saved, answers);
    news.answered(saved, mover);
    return saved;
  }

  /**
   * The engagement with this id, for somebody who is going to answer.
   *
   * @throws Refusal when the viewer may not see it or does not act for the supplier, or it has
   *     ended
   */
  @Transactional(readOnly = true)
  Engagement toAnswer(EngagementId id, Viewer viewer) {
    var engagement = engagements.get(id, viewer);
    if (!engagements.parts(engagement, viewer).contains(Part.SUPPLIER)) {
      throw Refusal.forbidden("engagement.answers.forbidden");
    }
    if (!engagement.state().open()) {
      throw Refusal.conflict("engagement.state.conflict");
    }
    return engagement;
  }

  /** Keeps answers; where there are none to keep, those before stay. */
  private void keep(Engagement engagement, List<Answer> answers) {
    if (answers.isEmpty()) {
      return;
    }
    rows.replace(engagement.id(), answers);
    record.done(EngagementEvents.ANSWERED, engagement, Part.SUPPLIER);
    events.publishEvent(
        Audited.of(
            "engagement.answered",
            Engagement.TYPE,
            engagement.id().toString(),
            engagement.parties(),
            Map.of(),
            Map.of("answers", answers.size())));
  }
}
