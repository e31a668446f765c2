package io.scenariomarket.conversation;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows meetings and follow-ups to those who may read them. */
@Component
@Transactional(readOnly = true)
class MeetingViews {

  private final MeetingManagement management;
  private final Meetings meetings;
  private final FollowUps followUps;
  private final ThreadPeople people;
  private final ThreadManagement threads;
  private final Talks talks;
  private final Accounts accounts;
  private final OrganisationManagement organisations;
  private final Clock clock;

  MeetingViews(
      MeetingManagement management,
      Meetings meetings,
      FollowUps followUps,
      ThreadPeople people,
      ThreadManagement threads,
      Talks talks,
      Accounts accounts,
      OrganisationManagement organisations,
      Clock clock) {
    this.management = management;
    this.meetings = meetings;
    this.followUps = followUps;
    this.people = people;
    this.threads = threads;
    this.talks = talks;
    this.accounts = accounts;
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * The meetings of an engagement and what is to be done, as a reader sees them.
   *
   * @param ahead meetings that are to take place, the next first
   * @param over those that took place or were cancelled, the latest first
   * @param responsible who can be responsible for something
   * @param meets whether the reader can propose and change meetings
   * @param writes whether the reader can tick follow-ups
   */
  record Shown(
      List<Line> ahead,
      List<Line> over,
      List<Task> followUps,
      List<Person> responsible,
      boolean meets,
      boolean writes) {}

  /**
   * A meeting.
   *
   * @param proposer what pages call whoever proposed it; {@code null} for who is not known any more
   * @param begun whether it has begun, so that what came of it can be recorded
   */
  record Line(Meeting meeting, @Nullable String proposer, boolean begun) {}

  /**
   * A follow-up.
   *
   * @param who what pages call whoever is responsible; {@code null} for who is not known any more
   * @param side what their organisation is called; {@code null} for the task force
   * @param mine whether the reader is responsible
   */
  record Task(
      FollowUp followUp, @Nullable String who, @Nullable String side, boolean mine, boolean late) {}

  /** Somebody who takes part. */
  record Person(String subject, String name, @Nullable String side) {}

  Shown show(Engagement engagement, Viewer viewer) {
    var all = meetings.of(engagement.id(), MeetingManagement.MOST);
    var tasks = followUps.of(engagement.id(), MeetingManagement.MOST);
    var meets = management.meets(engagement, viewer);
    var taking = meets ? people.of(engagement) : Map.<String, Participant>of();
    var names =
        accounts.names(
            Stream.of(
                    all.stream().map(Meeting::proposedBy),
                    tasks.stream().map(FollowUp::responsible),
                    taking.keySet().stream())
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    var sides = organisations.names(engagement.parties());
    var lines = all.stream().map(each -> line(each, names)).toList();
    var ahead =
        new ArrayList<>(
            lines.stream().filter(each -> each.meeting().is(MeetingState.PLANNED)).toList());
    return new Shown(
        ahead.reversed(),
        lines.stream().filter(each -> !each.meeting().is(MeetingState.PLANNED)).toList(),
        tasks.stream().map(each -> task(each, names, sides, viewer)).toList(),
        taking.values().stream()
            .filter(each -> names.containsKey(each.subject()))
            .map(
                each ->
                    new Person(
                        each.subject(),
                        names.getOrDefault(each.subject(), ""),
                        side(each.organisation(), sides)))
            .toList(),
        meets,
        threads.writes(talks.of(engagement), viewer));
  }

  /** A meeting that the reader may see. */
  Line line(Meeting meeting) {
    var proposer = meeting.proposedBy();
    return line(meeting, proposer == null ? Map.of() : accounts.names(List.of(proposer)));
  }

  private Line line(Meeting meeting, Map<String, String> names) {
    var proposer = meeting.proposedBy();
    return new Line(
        meeting,
        proposer == null ? null : names.get(proposer),
        !meeting.plan().startsAt().isAfter(clock.instant()));
  }

  /** One of the follow-ups of an engagement that the reader may see. */
  Optional<Task> task(Engagement engagement, UUID id, Viewer viewer) {
    return followUps
        .find(id)
        .filter(found -> found.engagement().equals(engagement.id()))
        .map(
            found -> {
              var responsible = Optional.ofNullable(found.responsible()).stream().toList();
              return task(
                  found,
                  accounts.names(responsible),
                  organisations.names(engagement.parties()),
                  viewer);
            });
  }

  private Task task(
      FollowUp followUp,
      Map<String, String> names,
      Map<OrganisationId, String> sides,
      Viewer viewer) {
    var responsible = followUp.responsible();
    return new Task(
        followUp,
        responsible == null ? null : names.get(responsible),
        side(followUp.organisation(), sides),
        responsible != null && viewer.subject().filter(responsible::equals).isPresent(),
        followUp.late(LocalDate.now(clock)));
  }

  private static @Nullable String side(
      @Nullable OrganisationId organisation, Map<OrganisationId, String> sides) {
    return organisation == null ? null : sides.get(organisation);
  }
}
