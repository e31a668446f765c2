package io.scenariomarket.posting;

import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.OK;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Sent;
import io.scenariomarket.work.ChangeAction;
import io.scenariomarket.work.Decision;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The postings of a kind for programs.
 *
 * @param <T> the items
 * @param <I> what identifies an item
 * @param <S> the states
 * @param <A> the actions
 * @param <C> what an item says
 */
public abstract class PostingApi<
    T extends Posting<I, S, C>,
    I,
    S extends Enum<S> & PostingState,
    A extends Enum<A> & Action<S>,
    C extends PostingContent<C>> {

  private final Postings<T, I, S, A, C> postings;
  private final PostingViews views;

  /** The API of what is posted. */
  protected PostingApi(Postings<T, I, S, A, C> postings, PostingViews views) {
    this.postings = postings;
    this.views = views;
  }

  @GetMapping
  @Operation(summary = "Those that you may see, the latest first")
  PageOf<PostingView<I, S, C>> list(
      @RequestParam Optional<OrganisationId> organisation,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Viewer viewer) {
    var found = postings.list(organisation, Math.max(page, 0), PageOf.size(size), viewer);
    return views.show(postings, found, viewer);
  }

  @PostMapping
  @Operation(summary = "Post one: handed in to the task force unless its state is DRAFT")
  ResponseEntity<PostingView<I, S, C>> post(
      @Valid @RequestBody PostingRequest<S, C> request, Viewer viewer) {
    var kind = postings.kind();
    var posted =
        postings.post(
            Optional.ofNullable(request.organisationId()),
            request.content(),
            Objects.requireNonNullElse(request.state(), kind.submitted()),
            viewer);
    return ResponseEntity.created(URI.create("/api" + posted.ref().address()))
        .body(views.show(postings, posted, viewer));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One of them")
  PostingView<I, S, C> get(@PathVariable I id, Viewer viewer) {
    return views.show(postings, postings.get(id, viewer), viewer);
  }

  @PostMapping("/{id}/moves/{action}")
  @Operation(summary = "Move it on; send the version that you read")
  PostingView<I, S, C> move(
      @PathVariable I id, @PathVariable A action, @RequestBody Decision decision, Viewer viewer) {
    return views.show(postings, postings.move(id, action, decision, viewer), viewer);
  }

  @PostMapping("/{id}/pending-change/{action}")
  @Operation(
      summary = "Decide on a change that waits, or take it back; send the version that you read")
  PostingView<I, S, C> decide(
      @PathVariable I id,
      @PathVariable ChangeAction action,
      @RequestBody Decision decision,
      Viewer viewer) {
    return views.show(postings, postings.decide(id, action, decision, viewer), viewer);
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Change it; send the version that you read",
      description =
          "What its owner changes of something public is reviewed before the public reads it:"
              + " pendingChange is what waits then, the rest is what is public meanwhile. Contact,"
              + " confidential details and stricter levels take effect at once. A further change"
              + " joins what waits: what it leaves as it is public does not undo it. Take the"
              + " change back (CHANGE_TAKE_BACK) to undo it.")
  @ApiResponse(responseCode = "200", description = "It says so now")
  @ApiResponse(
      responseCode = "202",
      description = "The task force reviews it first; the public reads what it read before")
  ResponseEntity<PostingView<I, S, C>> put(
      @PathVariable I id, @Valid @RequestBody PostingRequest<S, C> request, Viewer viewer) {
    var version = Sent.version(request.version());
    var submit = request.state() == postings.kind().submitted();
    var content = postings.changes().fromPublic(id, request.content(), viewer);
    var saved = postings.revise(id, content, version, submit, viewer);
    return ResponseEntity.status(postings.changes().waits(saved, viewer) ? ACCEPTED : OK)
        .body(views.show(postings, saved, viewer));
  }
}
