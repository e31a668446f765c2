package io.scenariomarket.posting;

import static io.scenariomarket.identity.Permission.EDIT_ITEM;
import static io.scenariomarket.identity.Permission.REVIEW_ITEMS;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.work.Cause;
import io.scenariomarket.work.Change;
import io.scenariomarket.work.ChangeAction;
import io.scenariomarket.work.Decision;
import io.scenariomarket.work.PendingChange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Moves the postings of a kind on, and decides on what waits of them. */
final class PostingMoves<
    T extends Posting<I, S, C>,
    I,
    S extends Enum<S> & PostingState,
    A extends Enum<A> & Action<S>,
    C extends PostingContent<C>> {

  private final PostingKind<T, I, S, A, C> kind;
  private final PostingReader<T, I, S, C> reader;
  private final PostingWriter<T, I, S, A, C> writer;
  private final PostingTools tools;

  PostingMoves(
      PostingKind<T, I, S, A, C> kind,
      PostingReader<T, I, S, C> reader,
      PostingWriter<T, I, S, A, C> writer,
      PostingTools tools) {
    this.kind = kind;
    this.reader = reader;
    this.writer = writer;
    this.tools = tools;
  }

  T move(I id, A action, Decision decision, Viewer viewer) {
    var item = reader.get(id, viewer);
    kind.lifecycle().check(item.state(), action, decision, item.organisationId(), viewer);
    PostingReader.requireVersion(item, decision.version());
    checkOwner(item, action);
    if (action.name().equals(Change.APPROVED)) {
      item.content().checkPublic(decision);
    }
    return moved(item, action, decision, reader.waiting(item));
  }

  List<T> moveBySystem(List<T> items, A action, Cause cause) {
    if (!action.transition().bySystem()) {
      throw new IllegalArgumentException(action + " is made by people");
    }
    var waiting = reader.waiting(items);
    var changes =
        items.stream()
            .map(
                item -> {
                  Lifecycle.checkState(item.state(), action);
                  checkOwner(item, action);
                  var decision = Decision.on(item.version());
                  return moving(item, action, decision, waiting.get(item.ref().id()), cause);
                })
            .toList();
    return writer.record(items, changes);
  }

  private void checkOwner(T item, A action) {
    if (action.to().comesForward()) {
      kind.lifecycle()
          .checkApproved(action.to(), tools.organisations().owner(item.organisationId()));
    }
  }

  T moved(T item, A action, Decision decision, @Nullable PendingChange<JsonNode> waiting) {
    return writer.record(item, moving(item, action, decision, waiting, null));
  }

  /**
   * Moves an item on that may be moved. What waits of it waits on while the item is public, or is
   * kept from the public by the task force; where its owner takes it out of the library or hands it
   * in, it says that from now on, because all of it is reviewed before it is public again.
   */
  private Change moving(
      T item,
      A action,
      Decision decision,
      @Nullable PendingChange<JsonNode> waiting,
      @Nullable Cause cause) {
    var before = item.state();
    var now = tools.clock().instant();
    if (waiting != null && !action.to().published() && action.permission() == EDIT_ITEM) {
      item.revise(reader.read(item, waiting).content(), now);
      waiting = null;
    }
    item.moveTo(action.to(), now);
    var reviewed = cause == null && action.permission() == REVIEW_ITEMS;
    return new Change(item, before, action.name(), decision, reviewed, waiting, cause, now);
  }

  T decide(I id, ChangeAction action, Decision decision, Viewer viewer) {
    var item = reader.get(id, viewer);
    kind.lifecycle().check(item, action, decision, viewer);
    PostingReader.requireVersion(item, decision.version());
    var now = tools.clock().instant();
    var before = item.state();
    var waiting =
        Optional.ofNullable(reader.waiting(item))
            .filter(each -> ChangeAction.open(each, item.parties(), viewer).contains(action))
            .orElseThrow(() -> Refusal.conflict("workflow.state.conflict"));
    if (action == ChangeAction.CHANGE_APPROVE) {
      kind.lifecycle()
          .checkApproved(item.state(), tools.organisations().owner(item.organisationId()));
      var content = reader.read(item, waiting).content();
      content.checkPublic(decision);
      writer.says(item, content, now);
    }
    var left = action == ChangeAction.CHANGE_RETURN ? waiting.returned(decision, now) : null;
    var reviewed = action.permission() == REVIEW_ITEMS;
    return writer.record(
        item, new Change(item, before, action.name(), decision, reviewed, left, null, now));
  }

  T handOver(I id, OrganisationId organisation, long version, Viewer viewer) {
    var item = reader.get(id, viewer);
    if (!viewer.may(REVIEW_ITEMS)) {
      throw Refusal.forbidden("workflow.forbidden");
    }
    var before = item.state();
    if (!before.toHandOver()) {
      throw Refusal.conflict("workflow.state.conflict");
    }
    PostingReader.requireVersion(item, version);
    var now = tools.clock().instant();
    item.handOver(tools.organisations().get(organisation, viewer).id(), now);
    item.moveTo(kind.draft(), now);
    return writer.record(
        item,
        new Change(item, before, Change.HANDED_OVER, Decision.on(version), false, null, null, now));
  }
}
