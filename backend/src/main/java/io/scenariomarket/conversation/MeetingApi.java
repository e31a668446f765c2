package io.scenariomarket.conversation;

import io.scenariomarket.engagement.Circle;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Sent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Meetings of engagements for programs. */
@RestController
@RequestMapping("/api/engagements/{id}/meetings")
@Tag(name = "Meetings", description = "When the two sides of an engagement meet, and what follows")
class MeetingApi {

  private final Circle circle;
  private final MeetingManagement meetings;
  private final MeetingViews views;

  MeetingApi(Circle circle, MeetingManagement meetings, MeetingViews views) {
    this.circle = circle;
    this.meetings = meetings;
    this.views = views;
  }

  /**
   * When and where to meet.
   *
   * @param version of the meeting that was read; not for a new one
   * @param place needed where there is no link
   * @param link the address of a call, needed where there is no place
   * @param participants who comes from both sides, in words
   */
  @Schema(name = "EngagementMeetingPlan")
  record Plan(
      @Nullable Long version,
      @Nullable Instant startsAt,
      @Nullable Instant endsAt,
      @Nullable String place,
      @Nullable String link,
      @Nullable String participants,
      @Nullable String agenda) {

    MeetingPlan read() {
      return MeetingPlan.of(
          moment("startsAt", startsAt),
          moment("endsAt", endsAt),
          place,
          link,
          participants,
          agenda);
    }

    private static Instant moment(String field, @Nullable Instant sent) {
      return Optional.ofNullable(sent)
          .orElseThrow(() -> Refusal.invalid(field, "conversation.meeting.time.missing"));
    }
  }

  /** The version of a meeting that was read. */
  @Schema(name = "EngagementMeetingVersion")
  record Version(@Nullable Long version) {}

  /**
   * What came of a meeting.
   *
   * @param version of the meeting that was read
   * @param attended who came; {@code null} for those who were to come
   */
  @Schema(name = "EngagementMeetingRecording")
  record Recording(@Nullable Long version, @Nullable String attended, @Nullable String agreed) {}

  /**
   * A meeting.
   *
   * @param proposer what whoever proposed it is called; {@code null} for who is not known any more
   * @param attended who came; {@code null} until it is recorded
   * @param agreed what was agreed on; {@code null} until it is recorded
   */
  @Schema(name = "EngagementMeeting")
  record View(
      UUID id,
      long version,
      MeetingState state,
      MeetingPlan plan,
      @Nullable String proposer,
      @Nullable String attended,
      @Nullable String agreed) {

    static View of(MeetingViews.Line line) {
      var meeting = line.meeting();
      return new View(
          meeting.id(),
          meeting.version(),
          meeting.state(),
          meeting.plan(),
          line.proposer(),
          meeting.attended(),
          meeting.agreed());
    }
  }

  /**
   * The meetings of an engagement.
   *
   * @param meetings what is ahead, the next first, then what is over, the latest first
   * @param mayMeet whether you can propose and change meetings
   */
  @Schema(name = "EngagementMeetings")
  record All(List<View> meetings, boolean mayMeet) {}

  @GetMapping
  @Operation(summary = "What is ahead, the next first, and what is over")
  All list(@PathVariable EngagementId id, Viewer viewer) {
    var shown = views.show(circle.get(id, viewer), viewer);
    return new All(
        Stream.concat(shown.ahead().stream(), shown.over().stream()).map(View::of).toList(),
        shown.meets());
  }

  @Limited(Limit.MESSAGE)
  @PostMapping
  @Operation(
      summary = "Propose one, to which all others are invited",
      description = "From when both sides have agreed to talk.")
  ResponseEntity<View> propose(
      @PathVariable EngagementId id, @RequestBody Plan plan, Viewer viewer) {
    var proposed = meetings.propose(id, plan.read(), viewer);
    return ResponseEntity.created(
            URI.create("/api/engagements/%s/meetings/%s".formatted(id, proposed.id())))
        .body(View.of(views.line(proposed)));
  }

  @GetMapping("/{meeting}")
  @Operation(summary = "One of them")
  View get(@PathVariable EngagementId id, @PathVariable UUID meeting, Viewer viewer) {
    return View.of(views.line(meetings.get(id, meeting, viewer)));
  }

  @Limited(Limit.MESSAGE)
  @PutMapping("/{meeting}")
  @Operation(summary = "Move one that is ahead; send the version that you read")
  View change(
      @PathVariable EngagementId id,
      @PathVariable UUID meeting,
      @RequestBody Plan plan,
      Viewer viewer) {
    meetings.change(id, meeting, plan.read(), Sent.version(plan.version()), viewer);
    return get(id, meeting, viewer);
  }

  @PostMapping("/{meeting}/cancel")
  @Operation(summary = "Cancel one that is ahead; send the version that you read")
  View cancel(
      @PathVariable EngagementId id,
      @PathVariable UUID meeting,
      @RequestBody Version read,
      Viewer viewer) {
    meetings.cancel(id, meeting, Sent.version(read.version()), viewer);
    return get(id, meeting, viewer);
  }

  @PostMapping("/{meeting}/record")
  @Operation(
      summary = "Record what came of one; send the version that you read",
      description = "With the first one the engagement is on as MET.")
  View record(
      @PathVariable EngagementId id,
      @PathVariable UUID meeting,
      @RequestBody Recording said,
      Viewer viewer) {
    meetings.record(
        id, meeting, said.attended(), said.agreed(), Sent.version(said.version()), viewer);
    return get(id, meeting, viewer);
  }
}
