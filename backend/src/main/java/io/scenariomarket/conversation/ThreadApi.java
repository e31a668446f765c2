package io.scenariomarket.conversation;

import io.scenariomarket.attachment.AttachmentManagement;
import io.scenariomarket.attachment.AttachmentView;
import io.scenariomarket.engagement.Circle;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Threads of engagements for programs. */
@RestController
@RequestMapping("/api/engagements/{id}/thread")
@Tag(name = "Threads", description = "What the two sides of an engagement say to each other")
class ThreadApi {

  private final Circle circle;
  private final ThreadManagement threads;
  private final ThreadViews views;

  ThreadApi(Circle circle, ThreadManagement threads, ThreadViews views) {
    this.circle = circle;
    this.threads = threads;
    this.views = views;
  }

  /** A message that is written. */
  @Schema(name = "EngagementMessageWriting")
  record Writing(@Nullable String text) {}

  /**
   * How far somebody has read.
   *
   * @param number of the last message that they have read
   */
  @Schema(name = "EngagementThreadRead")
  record ReadTo(@Nullable Integer number) {}

  /**
   * A message.
   *
   * @param number counts the messages of an engagement from 1
   * @param author what whoever wrote it is called; {@code null} for who is not known any more
   * @param side what the organisation is called for which they wrote; {@code null} for the task
   *     force
   * @param ours whether it is of your side
   * @param mine whether you wrote it
   * @param text plain text; empty where files say it all
   * @param files to be read at /api/attachments/{id}
   * @param readBy who of the others has read up to here, by name or organisation
   */
  @Schema(name = "EngagementMessage")
  record Message(
      int number,
      Instant at,
      @Nullable String author,
      @Nullable String side,
      boolean ours,
      boolean mine,
      String text,
      List<AttachmentView> files,
      List<String> readBy) {

    static Message of(ThreadView.Line line) {
      return new Message(
          line.number(),
          line.at(),
          line.author(),
          line.side(),
          line.ours(),
          line.mine(),
          line.message().text(),
          line.files(),
          line.readBy());
    }
  }

  /**
   * A part of a thread.
   *
   * @param messages the first first
   * @param earlier the number below which there are more; {@code null} for none
   * @param unread the number of the first message among them that you had not read; {@code null}
   *     for none
   * @param mayWrite whether you can write
   */
  @Schema(name = "EngagementThread")
  record Part(
      List<Message> messages,
      @Nullable Integer earlier,
      @Nullable Integer unread,
      boolean mayWrite) {}

  @GetMapping
  @Operation(
      summary = "The last messages, or those before one",
      description = "Reading them here marks none as read: that is done at /read.")
  Part show(
      @PathVariable EngagementId id,
      @RequestParam(required = false) @Nullable Integer before,
      @RequestParam(defaultValue = "30") int size,
      Viewer viewer) {
    var shown = views.show(circle.get(id, viewer), before, PageOf.size(size), viewer);
    return new Part(
        shown.lines().stream().map(Message::of).toList(),
        shown.earlier(),
        shown.fresh(),
        shown.writes());
  }

  @Limited(Limit.MESSAGE)
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Write to the others",
      description = "As multipart/form-data with the parts text and file, it brings files.")
  ResponseEntity<Message> write(
      @PathVariable EngagementId id, @RequestBody Writing writing, Viewer viewer) {
    return written(threads.write(id, writing.text(), List.of(), viewer), viewer);
  }

  @Limited(Limit.MESSAGE)
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Write to the others with files")
  ResponseEntity<Message> writeWithFiles(
      @PathVariable EngagementId id,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable List<MultipartFile> file,
      Viewer viewer) {
    return written(threads.write(id, text, AttachmentManagement.chosen(file), viewer), viewer);
  }

  private ResponseEntity<Message> written(ThreadMessage message, Viewer viewer) {
    Engagement engagement = circle.get(message.engagement(), viewer);
    var line = views.show(engagement, message.number() + 1, 1, viewer).lines().getLast();
    return ResponseEntity.created(URI.create("/api" + engagement.ref().address() + "/thread"))
        .body(Message.of(line));
  }

  @PostMapping("/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Mark all up to a message as read, for you and to the others")
  void read(@PathVariable EngagementId id, @RequestBody ReadTo read, Viewer viewer) {
    threads.read(
        id,
        Optional.ofNullable(read.number())
            .orElseThrow(() -> Refusal.invalid("number", "conversation.number.missing")),
        viewer);
  }
}
