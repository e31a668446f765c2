package io.scenariomarket.board;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Objections against awards, for programs. */
@RestController
@RequestMapping("/api/boards/{id}/objections")
@Tag(name = "Boards", description = "Technical needs for which organisations compete")
class ObjectionApi {

  private final ObjectionManagement objections;
  private final CallManagement calls;

  ObjectionApi(ObjectionManagement objections, CallManagement calls) {
    this.objections = objections;
    this.calls = calls;
  }

  /** An objection; the answer is left out before there is one. */
  @Schema(name = "BoardObjection")
  record ObjectionView(
      UUID id,
      OrganisationId organisation,
      String words,
      Instant raisedAt,
      @Nullable String answer,
      @Nullable Instant answeredAt) {

    static ObjectionView of(Objection objection) {
      return new ObjectionView(
          objection.id(),
          objection.organisation(),
          objection.words(),
          objection.raisedAt(),
          objection.answer(),
          objection.answeredAt());
    }
  }

  /**
   * What is said.
   *
   * @param organisation that objects; not sent with an answer, nor where you act for one alone
   */
  @Schema(name = "BoardObjecting")
  record Said(@Nullable OrganisationId organisation, @Nullable String words) {}

  @GetMapping
  @Operation(summary = "The objections that you may read: your own, or all of them")
  List<ObjectionView> list(@PathVariable UUID id, Viewer viewer) {
    return objections.of(calls.get(id, viewer), viewer).stream().map(ObjectionView::of).toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Object to an award while it is announced, once")
  ObjectionView object(@PathVariable UUID id, @RequestBody Said said, Viewer viewer) {
    return ObjectionView.of(
        objections.object(id, Optional.ofNullable(said.organisation()), said.words(), viewer));
  }

  @PutMapping("/{objection}/answer")
  @Operation(summary = "Answer an objection, once")
  ObjectionView answer(
      @PathVariable UUID id, @PathVariable UUID objection, @RequestBody Said said, Viewer viewer) {
    return ObjectionView.of(objections.answer(id, objection, said.words(), viewer));
  }
}
