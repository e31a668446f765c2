package io.scenariomarket.conversation;

import io.scenariomarket.engagement.Circle;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is to do what after meetings, for programs. */
@RestController
@RequestMapping("/api/engagements/{id}/follow-ups")
@Tag(name = "Meetings")
class FollowUpApi {

  private final Circle circle;
  private final MeetingManagement meetings;
  private final MeetingViews views;

  FollowUpApi(Circle circle, MeetingManagement meetings, MeetingViews views) {
    this.circle = circle;
    this.meetings = meetings;
    this.views = views;
  }

  /**
   * Something to be done.
   *
   * @param responsible one of those who can be responsible, by their subject
   * @param dueOn the last day in time
   */
  @Schema(name = "FollowUpAgreement")
  record Agreement(
      @Nullable String what, @Nullable String responsible, @Nullable LocalDate dueOn) {}

  /** Whether it is done. */
  @Schema(name = "FollowUpTick")
  record Tick(@Nullable Boolean done) {}

  /**
   * A follow-up.
   *
   * @param who what whoever is responsible is called; {@code null} for who is not known any more
   * @param side what their organisation is called; {@code null} for the task force
   * @param mine whether you are responsible
   * @param doneAt when it was done; {@code null} while it is not
   */
  @Schema(name = "FollowUp")
  record View(
      UUID id,
      String what,
      @Nullable String who,
      @Nullable String side,
      boolean mine,
      LocalDate dueOn,
      boolean late,
      @Nullable Instant doneAt) {

    static View of(MeetingViews.Task task) {
      var it = task.followUp();
      return new View(
          it.id(),
          it.what(),
          task.who(),
          task.side(),
          task.mine(),
          it.dueOn(),
          task.late(),
          it.doneAt());
    }
  }

  /**
   * The follow-ups of an engagement.
   *
   * @param followUps what is open first, and of that what is due first
   * @param responsible who can be responsible; nobody where you can agree on nothing
   * @param mayTick whether you can say that something is done
   */
  @Schema(name = "FollowUps")
  record All(List<View> followUps, List<MeetingViews.Person> responsible, boolean mayTick) {}

  @GetMapping
  @Operation(summary = "Who is to do what by when, what is open first")
  All list(@PathVariable EngagementId id, Viewer viewer) {
    var shown = views.show(circle.get(id, viewer), viewer);
    return new All(
        shown.followUps().stream().map(View::of).toList(), shown.responsible(), shown.writes());
  }

  @PostMapping
  @Operation(summary = "Note what somebody is to do by when")
  ResponseEntity<View> agreeOn(
      @PathVariable EngagementId id, @RequestBody Agreement agreement, Viewer viewer) {
    var added =
        meetings.agreeOn(id, agreement.what(), agreement.responsible(), agreement.dueOn(), viewer);
    return ResponseEntity.created(
            URI.create("/api/engagements/%s/follow-ups/%s".formatted(id, added)))
        .body(get(id, added, viewer));
  }

  @GetMapping("/{followUp}")
  @Operation(summary = "One of them")
  View get(@PathVariable EngagementId id, @PathVariable UUID followUp, Viewer viewer) {
    return views
        .task(circle.get(id, viewer), followUp, viewer)
        .map(View::of)
        .orElseThrow(() -> Refusal.notFound("conversation.follow-up.not-found"));
  }

  @PutMapping("/{followUp}")
  @Operation(summary = "Say that it is done, or that it is not")
  View tick(
      @PathVariable EngagementId id,
      @PathVariable UUID followUp,
      @RequestBody Tick tick,
      Viewer viewer) {
    if (tick.done() == null) {
      throw Refusal.invalid("done", "conversation.follow-up.done.missing");
    }
    meetings.tick(id, followUp, tick.done(), viewer);
    return get(id, followUp, viewer);
  }
}
