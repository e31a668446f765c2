package io.scenariomarket.question;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Sent;
import io.scenariomarket.work.ItemRef;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions about needs for programs. */
@RestController
@RequestMapping("/api/scenarios/{id}/questions")
@Tag(name = "Questions", description = "Questions about needs, and their answers")
class QuestionApi {

  private final QuestionManagement questions;
  private final QuestionViews views;
  private final AskableKinds kinds;

  QuestionApi(QuestionManagement questions, QuestionViews views, AskableKinds kinds) {
    this.questions = questions;
    this.views = views;
    this.kinds = kinds;
  }

  /** A question that is asked. */
  record Asking(@Nullable String text) {}

  /**
   * An answer.
   *
   * @param version of the question that was read
   */
  record Answering(@Nullable String text, @Nullable Long version) {}

  /**
   * Why a question gets no answer.
   *
   * @param version of the question that was read
   */
  record SettingAside(@Nullable String reason, @Nullable Long version) {}

  @GetMapping
  @Operation(
      summary = "Those with an answer, the latest answered first",
      description = "What has no answer yet is at /unanswered, for those who may read it.")
  PageOf<QuestionView> answered(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Viewer viewer) {
    var item = kinds.find(ItemRef.scenario(id), viewer);
    return questions
        .answered(item, Math.max(page, 0), PageOf.size(size))
        .mapAll(each -> views.show(each, viewer));
  }

  @GetMapping("/unanswered")
  @Operation(
      summary = "Those without an answer: all for the owner and the task force, else your own")
  List<QuestionView> unanswered(@PathVariable UUID id, Viewer viewer) {
    var item = kinds.find(ItemRef.scenario(id), viewer);
    return views.show(questions.unanswered(item, viewer), viewer);
  }

  @Limited(Limit.QUESTION)
  @PostMapping
  @Operation(
      summary = "Ask one",
      description =
          "Everybody reads it once it has an answer, and nobody but the task force gets to know who"
              + " asked. A text with telephone numbers, addresses and the like is refused.")
  ResponseEntity<QuestionView> ask(
      @PathVariable UUID id, @RequestBody Asking asking, Viewer viewer) {
    var item = ItemRef.scenario(id);
    var asked = questions.ask(item, asking.text(), viewer);
    return ResponseEntity.created(URI.create("/api" + item.address() + "/questions/" + asked.id()))
        .body(views.show(asked, viewer));
  }

  @GetMapping("/{question}")
  @Operation(summary = "One of them")
  QuestionView get(@PathVariable UUID id, @PathVariable UUID question, Viewer viewer) {
    var item = kinds.find(ItemRef.scenario(id), viewer);
    return views.show(questions.get(item, question, viewer), viewer);
  }

  @PostMapping("/{question}/answer")
  @Operation(summary = "Answer it, or correct its answer; send the version that you read")
  QuestionView answer(
      @PathVariable UUID id,
      @PathVariable UUID question,
      @RequestBody Answering answer,
      Viewer viewer) {
    return views.show(
        questions.answer(
            ItemRef.scenario(id), question, answer.text(), Sent.version(answer.version()), viewer),
        viewer);
  }

  @PostMapping("/{question}/set-aside")
  @Operation(summary = "Let it have no answer, with a reason; send the version that you read")
  QuestionView setAside(
      @PathVariable UUID id,
      @PathVariable UUID question,
      @RequestBody SettingAside aside,
      Viewer viewer) {
    return views.show(
        questions.setAside(
            ItemRef.scenario(id), question, aside.reason(), Sent.version(aside.version()), viewer),
        viewer);
  }
}
