package io.scenariomarket.supplier;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.posting.PostingView;
import io.scenariomarket.posting.PostingViews;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.supplier.Achievement.HandOver;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import io.scenariomarket.work.ItemsChanged;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads achievements from plan to use: stage, reviews, assessments, hand-over to an incubator. */
@Service
@Transactional
class AchievementManagement {

  private static final int SOON = 30;
  private static final int MOST = 200;
  private static final int LONGEST = 2000;

  private final CapabilityManagement capabilities;
  private final Achievements achievements;
  private final OrganisationManagement organisations;
  private final Vocabulary vocabulary;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AchievementManagement(
      CapabilityManagement capabilities,
      Achievements achievements,
      OrganisationManagement organisations,
      Vocabulary vocabulary,
      ApplicationEventPublisher events,
      Clock clock) {
    this.capabilities = capabilities;
    this.achievements = achievements;
    this.organisations = organisations;
    this.vocabulary = vocabulary;
    this.events = events;
    this.clock = clock;
  }

  /**
   * An achievement that is to be reviewed.
   *
   * @param capability what it is
   * @param on when it was or is to be reviewed
   * @param overdue whether that day has passed
   */
  record Review(
      PostingView<CapabilityId, CapabilityState, CapabilityContent> capability,
      LocalDate on,
      boolean overdue) {}

  /** What the viewer may read of an achievement; empty for a capability of another kind. */
  @Transactional(readOnly = true)
  Optional<AchievementPanel> panel(Capability capability, Viewer viewer) {
    if (!achievements.include(capability.content())) {
      return Optional.empty();
    }
    var owner = capability.organisationId();
    return Optional.of(
        AchievementPanel.of(
            of(capability.id()),
            achievements.assessments(capability.id()),
            viewer.may(Permission.READ_HISTORY, owner),
            viewer.may(Permission.EDIT_ITEM, owner),
            today()));
  }

  /**
   * The capability, for somebody who is going to say how far it has come.
   *
   * @throws Refusal when the viewer may not see or change it, or it is no achievement
   */
  @Transactional(readOnly = true)
  Capability toLead(CapabilityId id, Viewer viewer) {
    var capability = capabilities.get(id, viewer);
    var owner = capability.organisationId();
    if (!viewer.may(Permission.EDIT_ITEM, owner)) {
      throw Refusal.forbidden("capability.edit.forbidden");
    }
    organisations.ownerFor(Optional.of(owner), viewer);
    if (!achievements.include(capability.content())) {
      throw Refusal.notFound("achievement.none");
    }
    return capability;
  }

  /**
   * Says at which stage an achievement is and when it is to be reviewed.
   *
   * @param version the version that the editor read
   * @throws Refusal as {@link #toLead}; when the stage is unknown or is reached by a hand-over
   *     only, or somebody was faster
   */
  void plan(
      CapabilityId id,
      String stage,
      @Nullable LocalDate nextReviewOn,
      long version,
      Viewer viewer) {
    var capability = toLead(id, viewer);
    var before = of(id);
    var wanted = term("stage", TermKind.STAGE, stage);
    if (wanted.equals(last()) && before.handOver() == null) {
      throw Refusal.invalid("stage", "achievement.stage.by-hand-over", wanted);
    }
    save(
        capability,
        before,
        new Achievement(version, wanted, nextReviewOn, before.handOver()),
        "achievement.planned");
  }

  /**
   * Keeps an assessment, and when the next is due.
   *
   * @throws Refusal as {@link #toLead}, or when the level is unknown or the next review lies before
   *     the assessment
   */
  void assess(CapabilityId id, Assessment given, Viewer viewer) {
    var capability = toLead(id, viewer);
    var level = term("level", TermKind.MATURITY, given.level());
    var nextReviewOn = given.nextReviewOn();
    if (nextReviewOn != null && !nextReviewOn.isAfter(given.on())) {
      throw Refusal.invalid("nextReviewOn", "achievement.review.before");
    }
    var author = viewer.subject().orElseThrow();
    var assessment =
        new Assessment(given.on(), level, given.basis(), given.assessor(), nextReviewOn);
    achievements.add(id, assessment, author, clock.instant());
    var before = of(id);
    save(
        capability,
        before,
        new Achievement(before.version(), before.stage(), nextReviewOn, before.handOver()),
        "achievement.assessed");
  }

  /**
   * Hands an achievement over to an incubator, which brings it to the last stage.
   *
   * @throws Refusal as {@link #toLead}; when the viewer is not of the task force, or something is
   *     missing or unknown
   */
  void handOver(CapabilityId id, HandOver given, Viewer viewer) {
    var capability = toLead(id, viewer);
    if (!viewer.may(Permission.REVIEW_ITEMS)) {
      throw Refusal.forbidden("achievement.hand-over.forbidden");
    }
    if (given.incubator().isBlank() || given.incubator().length() > LONGEST / 10) {
      throw Refusal.invalid("incubator", "achievement.incubator.missing");
    }
    if (given.note() != null && given.note().length() > LONGEST) {
      throw Refusal.invalid("note", "achievement.note.long", LONGEST);
    }
    var park = given.park() == null ? null : term("park", TermKind.PARK, given.park());
    var handOver = new HandOver(given.incubator(), park, given.on(), given.note());
    var before = of(id);
    save(
        capability,
        before,
        new Achievement(before.version(), last(), before.nextReviewOn(), handOver),
        "achievement.handed-over");
  }

  /**
   * The achievements that are to be reviewed now or soon, the longest overdue first.
   *
   * @throws Refusal when the viewer is not of the task force
   */
  @Transactional(readOnly = true)
  List<Review> reviews(PostingViews views, Viewer viewer) {
    if (!viewer.may(Permission.REVIEW_ITEMS)) {
      throw Refusal.forbidden("workflow.forbidden");
    }
    var due = achievements.due(today().plusDays(SOON), MOST);
    var rows = capabilities.visible(due.stream().map(Achievements.Due::id).toList(), viewer);
    return due.stream()
        .filter(each -> rows.containsKey(each.id()))
        .map(
            each ->
                new Review(
                    views.show(capabilities, Objects.requireNonNull(rows.get(each.id())), viewer),
                    each.on(),
                    each.on().isBefore(today())))
        .toList();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  private Achievement of(CapabilityId id) {
    return Objects.requireNonNull(achievements.of(List.of(id)).get(id));
  }

  private String last() {
    return achievements.stages().getLast();
  }

  private String term(String field, TermKind kind, String given) {
    var check = new TermCheck(vocabulary);
    var term = check.one(field, kind, given);
    check.refuse();
    return Objects.requireNonNull(term);
  }

  private void save(Capability capability, Achievement before, Achievement after, String action) {
    if (!achievements.save(capability.id(), after)) {
      throw Refusal.changedInBetween();
    }
    events.publishEvent(ItemsChanged.of(capability.ref()));
    events.publishEvent(
        new Audited(
            action,
            "capability",
            capability.id().toString(),
            capability.organisationId(),
            facts(before),
            facts(after)));
  }

  private static Map<String, ?> facts(Achievement achievement) {
    return Map.of(
        "stage", achievement.stage(), "nextReviewOn", String.valueOf(achievement.nextReviewOn()));
  }
}
