package io.scenariomarket.promotion;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.Part;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import io.scenariomarket.work.Change;
import io.scenariomarket.work.Decision;
import io.scenariomarket.work.Workflow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins cases, changes and moves them, on behalf of somebody who may. */
@Service
@Transactional
class CaseManagement {

  private final Cases cases;
  private final CaseRoles roles;
  private final Prefilling prefilling;
  private final EngagementManagement engagements;
  private final OrganisationManagement organisations;
  private final Workflow workflow;
  private final Promoting promoting;
  private final CaseNews news;
  private final ConsentAnswers answers;
  private final Clock clock;

  CaseManagement(
      Cases cases,
      CaseRoles roles,
      Prefilling prefilling,
      EngagementManagement engagements,
      OrganisationManagement organisations,
      Workflow workflow,
      Promoting promoting,
      CaseNews news,
      ConsentAnswers answers,
      Clock clock) {
    this.cases = cases;
    this.roles = roles;
    this.prefilling = prefilling;
    this.engagements = engagements;
    this.organisations = organisations;
    this.workflow = workflow;
    this.promoting = promoting;
    this.news = news;
    this.answers = answers;
    this.clock = clock;
  }

  /**
   * The case with this id.
   *
   * @throws Refusal when there is none that the viewer may read
   */
  @Transactional(readOnly = true)
  public Case get(UUID id, Viewer viewer) {
    return find(id, viewer).orElseThrow(() -> Refusal.notFound("case.not-found"));
  }

  /** The same, where there is one that the viewer may read. */
  @Transactional(readOnly = true)
  public Optional<Case> find(UUID id, Viewer viewer) {
    return cases.findById(id).filter(found -> reads(found, viewer));
  }

  /** Whether everybody may read a case: both organisations have to be ones of the market, too. */
  private boolean reads(Case found, Viewer viewer) {
    return viewer.may(Permission.READ_CASE, found.parties())
        || found.state().published()
            && organisations.all(found.parties()).values().stream()
                .allMatch(each -> viewer.maySee(true, each));
  }

  /** The case of an engagement, where the viewer may read it. */
  @Transactional(readOnly = true)
  public Optional<Case> of(EngagementId engagement, Viewer viewer) {
    return cases.idOf(engagement.value()).flatMap(id -> find(id, viewer));
  }

  /** Whether the viewer can begin a case of an engagement, which has none yet. */
  @Transactional(readOnly = true)
  public boolean begins(Engagement engagement, Viewer viewer) {
    return viewer.may(Permission.DRAFT_CASE, engagement.parties())
        && cases.idOf(engagement.id().value()).isEmpty()
        && prefilling.can(engagement);
  }

  /**
   * The case of an engagement, begun from its record where there is none yet.
   *
   * @throws Refusal when the viewer may not see the engagement or not write a case of it, or both
   *     sides have not accepted what came of it
   */
  public Case begin(EngagementId id, Viewer viewer) {
    var engagement = engagements.get(id, viewer);
    if (!viewer.may(Permission.DRAFT_CASE, engagement.parties())) {
      throw Refusal.forbidden("case.forbidden");
    }
    var there = of(id, viewer);
    if (there.isPresent()) {
      return there.get();
    }
    var now = clock.instant();
    var begun =
        prefilling
            .of(engagement, viewer.subject().orElse(null), now)
            .orElseThrow(() -> Refusal.conflict("case.not-accepted"));
    var saved = cases.save(begun);
    workflow.write(List.of(Change.posted(saved, now)));
    return saved;
  }

  /** As what the viewer can act with a case now, in the order of the table. */
  @Transactional(readOnly = true)
  public List<CaseAction> open(Case told, Viewer viewer) {
    return CaseAction.open(told.state(), roles.of(told, viewer)).stream()
        .filter(each -> each != CaseAction.WITHDRAW_CONSENT || !ofGiven(told, viewer).isEmpty())
        .filter(each -> each != CaseAction.GIVE || !toGive(told, viewer).isEmpty())
        .toList();
  }

  /** The sides for which the viewer can agree, and that have not. */
  @Transactional(readOnly = true)
  public List<Part> toGive(Case told, Viewer viewer) {
    return roles.sides(told, viewer).stream().filter(each -> told.given(each).isEmpty()).toList();
  }

  private List<Part> ofGiven(Case told, Viewer viewer) {
    return roles.sides(told, viewer).stream().filter(each -> told.given(each).isPresent()).toList();
  }

  /**
   * The case for somebody who is going to do something with it.
   *
   * @throws Refusal when the viewer may not read it, or not do this now
   */
  @Transactional(readOnly = true)
  public Case toDo(UUID id, CaseAction action, Viewer viewer) {
    var told = get(id, viewer);
    if (!action.from(told.state(), roles.of(told, viewer))) {
      throw action.from(told.state()) || !viewer.may(Permission.READ_CASE, told.parties())
          ? Refusal.forbidden("case.forbidden")
          : Refusal.conflict("case.state.conflict");
    }
    if (!open(told, viewer).contains(action)) {
      throw Refusal.conflict("case.state.conflict");
    }
    return told;
  }

  private Case toChange(UUID id, CaseAction action, long version, Viewer viewer) {
    cases.lock(id);
    var told = toDo(id, action, viewer);
    if (told.version() != version) {
      throw Refusal.changedInBetween();
    }
    return told;
  }

  /** What is chosen of a figure, in its place. */
  record Choice(boolean shown, @Nullable String before) {}

  /**
   * Changes what a case says.
   *
   * @param choices one for each figure, in their order; those that are left out stay
   * @throws Refusal when the viewer may not, it is not being written, something is too long, or
   *     somebody changed it in between
   */
  public Case revise(UUID id, long version, CaseContent said, List<Choice> choices, Viewer viewer) {
    var told = toChange(id, CaseAction.EDIT, version, viewer);
    var figures = new ArrayList<>(told.figures());
    for (var at = 0; at < Math.min(choices.size(), figures.size()); at++) {
      var choice = choices.get(at);
      if (Text.orEmpty(choice.before()).length() > CaseFigure.MAX_BEFORE) {
        throw Refusal.invalid(
            "figures[%d].before".formatted(at), "case.before.long", CaseFigure.MAX_BEFORE);
      }
      figures.set(at, figures.get(at).with(choice.shown(), choice.before()));
    }
    var saved = cases.save(told.saying(said, figures, clock.instant()));
    written(saved, told.state(), Change.REVISED, null);
    return saved;
  }

  /**
   * Agrees for a side to what a case says; once both sides have, the task force looks at it.
   *
   * @param side for which the viewer speaks
   * @param wording what is agreed to, word by word
   * @param words how the task force knows it, where it writes this down for an organisation that
   *     has nobody in the market; {@code null} for nothing
   * @throws Refusal when that cannot be done now, it is not said how that is known, or somebody
   *     changed the case in between
   */
  public Case give(
      UUID id, long version, Part side, String wording, @Nullable String words, Viewer viewer) {
    var told = toChange(id, CaseAction.GIVE, version, viewer);
    if (!toGive(told, viewer).contains(side)) {
      throw Refusal.forbidden("case.forbidden");
    }
    var known = bounded("words", words);
    if (known == null && roles.onPaper(told.organisation(side), viewer)) {
      throw Refusal.invalid("words", "case.consent.how-known");
    }
    var given = answers.of(told, List.of(side), Consent.Answer.GIVEN, wording, known, viewer);
    var saved = cases.save(given);
    written(saved, told.state(), CaseAction.GIVE.name(), known);
    news.tell(saved, CaseAction.GIVE, null, viewer);
    return saved.agreed() ? moved(saved, CaseAction.HAND_IN, null, viewer) : saved;
  }

  /**
   * Moves a case on; with a consent that is taken back it is gone for everybody at once.
   *
   * @throws Refusal when that cannot be done now, a reason is missing, or somebody changed it in
   *     between
   */
  public Case move(UUID id, CaseAction action, Decision decision, Viewer viewer) {
    if (action.to() == null) {
      throw Refusal.conflict("case.state.conflict");
    }
    var told = toChange(id, action, decision.version(), viewer);
    var words = bounded("reason", decision.reason());
    if (action.needsReason() && words == null) {
      throw Refusal.invalid("reason", "case.reason.missing");
    }
    if (action == CaseAction.ASK && told.said().effects() == null && told.shown().isEmpty()) {
      throw Refusal.conflict("case.nothing-shown");
    }
    var said =
        switch (action) {
          case REFUSE ->
              answers.of(told, toGive(told, viewer), Consent.Answer.REFUSED, null, words, viewer);
          case WITHDRAW_CONSENT ->
              answers.of(
                  told, ofGiven(told, viewer), Consent.Answer.WITHDRAWN, null, words, viewer);
          default -> told;
        };
    return moved(said, action, words, viewer);
  }

  private Case moved(Case told, CaseAction action, @Nullable String words, Viewer viewer) {
    var before = told.state();
    var to = Objects.requireNonNull(action.to());
    var saved = cases.save(told.moved(to, clock.instant()));
    written(saved, before, action.name(), words);
    if (to == CaseState.PUBLISHED) {
      promoting.promote(saved);
    }
    news.tell(saved, action, words, viewer);
    return saved;
  }

  private void written(Case saved, CaseState before, String action, @Nullable String words) {
    workflow.write(
        List.of(
            new Change(
                saved,
                before,
                action,
                new Decision(saved.version(), words, Map.of()),
                action.equals(CaseAction.SEND_BACK.name())
                    || action.equals(CaseAction.PUBLISH.name()),
                null,
                null,
                saved.updatedAt())));
  }

  private static @Nullable String bounded(String field, @Nullable String words) {
    var tidy = Text.orNull(words);
    if (tidy != null && tidy.length() > Decision.MAX_REASON) {
      throw Refusal.invalid(field, "case.words.long", Decision.MAX_REASON);
    }
    return tidy;
  }
}
