package io.scenariomarket.conversation;

import io.scenariomarket.engagement.Circle;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.EngagementDecision;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Bounds;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meetings of the two sides of an engagement, from when they agreed to talk, and what is to be done
 * after them. Who reads and writes in the thread does so here.
 */
@Service
@Transactional
class MeetingManagement {

  /** More of either no engagement has. */
  static final int MOST = 100;

  private final EngagementManagement engagements;
  private final Circle circle;
  private final Talks talks;
  private final ThreadManagement threads;
  private final ThreadPeople people;
  private final Meetings meetings;
  private final FollowUps followUps;
  private final MeetingNews news;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MeetingManagement(
      EngagementManagement engagements,
      Circle circle,
      Talks talks,
      ThreadManagement threads,
      ThreadPeople people,
      Meetings meetings,
      FollowUps followUps,
      MeetingNews news,
      ApplicationEventPublisher events,
      Clock clock) {
    this.engagements = engagements;
    this.circle = circle;
    this.talks = talks;
    this.threads = threads;
    this.people = people;
    this.meetings = meetings;
    this.followUps = followUps;
    this.news = news;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Whether the viewer can propose meetings in an engagement that they may see, and change them.
   */
  @Transactional(readOnly = true)
  boolean meets(Engagement engagement, Viewer viewer) {
    return engagement.state().agreed() && threads.writes(talks.of(engagement), viewer);
  }

  /**
   * A meeting of an engagement.
   *
   * @throws Refusal when there is none that the viewer may see
   */
  @Transactional(readOnly = true)
  Meeting get(EngagementId engagement, UUID id, Viewer viewer) {
    var known = circle.get(engagement, viewer).id();
    return meetings
        .find(id)
        .filter(found -> found.engagement().equals(known))
        .orElseThrow(() -> Refusal.notFound("conversation.meeting.not-found"));
  }

  /** The invitation to a meeting, for the viewer's calendar. */
  @Transactional(readOnly = true)
  String invitation(EngagementId engagement, UUID id, Viewer viewer) {
    var meeting = get(engagement, id, viewer);
    var email = viewer.user() == null ? null : viewer.user().email();
    return news.invitation(circle.get(engagement, viewer), meeting, email);
  }

  /**
   * Proposes a meeting, to which all others are invited.
   *
   * @throws Refusal when the viewer may not, the sides have not agreed to talk or it has ended, or
   *     the plan cannot be accepted
   */
  Meeting propose(EngagementId id, MeetingPlan plan, Viewer viewer) {
    var engagement = toMeet(id, viewer);
    plan.check();
    if (meetings.count(id) >= MOST) {
      throw Refusal.conflict("conversation.meeting.many", MOST);
    }
    var proposer = ThreadManagement.participant(talks.of(engagement), viewer);
    var meeting = Meeting.proposed(id, plan, proposer, clock.instant());
    meetings.add(meeting);
    told(engagement, meeting, "proposed", proposer);
    return meeting;
  }

  /**
   * Changes when or where a meeting takes place.
   *
   * @param version the version that the viewer read
   * @throws Refusal as {@link #propose} does, when the meeting is over or cancelled, or was changed
   *     in between
   */
  void change(EngagementId id, UUID meeting, MeetingPlan plan, long version, Viewer viewer) {
    var engagement = toMeet(id, viewer);
    var planned = planned(id, meeting, version, viewer);
    plan.check();
    if (plan.equals(planned.plan())) {
      return;
    }
    var moved = planned.moved(plan);
    meetings.save(moved);
    told(engagement, moved, "changed", ThreadManagement.participant(talks.of(engagement), viewer));
  }

  /**
   * Cancels a meeting.
   *
   * @throws Refusal as {@link #change} does
   */
  void cancel(EngagementId id, UUID meeting, long version, Viewer viewer) {
    var engagement = toMeet(id, viewer);
    var cancelled = planned(id, meeting, version, viewer).cancelled();
    meetings.save(cancelled);
    told(
        engagement,
        cancelled,
        "cancelled",
        ThreadManagement.participant(talks.of(engagement), viewer));
  }

  /**
   * Records what came of a meeting. With the first one the engagement goes on, where the viewer may
   * do that.
   *
   * @param attended who came; {@code null} for those who were to come
   * @throws Refusal as {@link #change} does, when it has not begun, or nothing is said
   */
  void record(
      EngagementId id,
      UUID meeting,
      @Nullable String attended,
      @Nullable String agreed,
      long version,
      Viewer viewer) {
    var engagement = toMeet(id, viewer);
    var planned = planned(id, meeting, version, viewer);
    if (planned.plan().startsAt().isAfter(clock.instant())) {
      throw Refusal.conflict("conversation.meeting.ahead");
    }
    var who = Text.orNull(attended);
    var what =
        Optional.ofNullable(Text.orNull(agreed))
            .orElseThrow(() -> Refusal.invalid("agreed", "conversation.meeting.agreed.missing"));
    MeetingPlan.bounded("attended", who, MeetingPlan.MAX_PARTICIPANTS);
    MeetingPlan.bounded("agreed", what, Meeting.MAX_AGREED);
    var held = planned.held(who, what);
    meetings.save(held);
    audited(engagement, held, "recorded");
    if (engagements.open(engagement, viewer).contains(EngagementAction.MEET)) {
      engagements.move(
          id, EngagementAction.MEET, EngagementDecision.on(engagement.version()), viewer);
    }
  }

  /**
   * Notes what somebody is to do by when.
   *
   * @param responsible subject of somebody who takes part
   * @return identifies it
   * @throws Refusal when the viewer may not, the engagement has ended, something is missing, or
   *     whoever is responsible does not take part
   */
  UUID agreeOn(
      EngagementId id,
      @Nullable String what,
      @Nullable String responsible,
      @Nullable LocalDate due,
      Viewer viewer) {
    var engagement = toMeet(id, viewer);
    var words =
        Optional.ofNullable(Text.orNull(what))
            .orElseThrow(() -> Refusal.invalid("what", "conversation.follow-up.what.missing"));
    MeetingPlan.bounded("what", words, FollowUp.MAX_WHAT);
    var who =
        Optional.ofNullable(people.of(engagement).get(String.valueOf(responsible)))
            .orElseThrow(
                () -> Refusal.invalid("responsible", "conversation.follow-up.responsible.missing"));
    if (due == null || !Bounds.usual(due)) {
      throw Refusal.invalid("dueOn", "conversation.follow-up.dueOn.missing");
    }
    if (followUps.count(id) >= MOST) {
      throw Refusal.conflict("conversation.follow-up.many", MOST);
    }
    var followUp = UUID.randomUUID();
    followUps.add(
        new FollowUp(followUp, id, words, who.subject(), who.organisation(), due, null),
        ThreadManagement.participant(talks.of(engagement), viewer).subject(),
        clock.instant());
    return followUp;
  }

  /**
   * Ticks a follow-up, or takes the tick back.
   *
   * @throws Refusal when there is none that the viewer may see, or the engagement has ended
   */
  void tick(EngagementId id, UUID followUp, boolean done, Viewer viewer) {
    var engagement = threads.toWrite(id, viewer);
    followUps
        .find(followUp)
        .filter(found -> found.engagement().equals(engagement.id()))
        .orElseThrow(() -> Refusal.notFound("conversation.follow-up.not-found"));
    followUps.done(followUp, done ? clock.instant() : null);
  }

  private Engagement toMeet(EngagementId id, Viewer viewer) {
    var engagement = threads.toWrite(id, viewer);
    if (!engagement.state().agreed()) {
      throw Refusal.conflict("conversation.meeting.not-agreed");
    }
    return engagement;
  }

  private Meeting planned(EngagementId id, UUID meeting, long version, Viewer viewer) {
    var found = get(id, meeting, viewer);
    if (!found.is(MeetingState.PLANNED)) {
      throw Refusal.conflict("conversation.meeting.over");
    }
    if (found.version() != version) {
      throw Refusal.changedInBetween();
    }
    return found;
  }

  private void told(Engagement engagement, Meeting meeting, String what, Participant actor) {
    news.tell(engagement, meeting, what, actor.subject());
    audited(engagement, meeting, what);
  }

  private void audited(Engagement engagement, Meeting meeting, String what) {
    events.publishEvent(
        Audited.of(
            "meeting." + what,
            "meeting",
            meeting.id().toString(),
            engagement.parties(),
            Map.of(),
            Map.of("state", meeting.state().name())));
  }
}
