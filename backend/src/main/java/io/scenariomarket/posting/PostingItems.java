package io.scenariomarket.posting;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.work.ChangeAction;
import io.scenariomarket.work.Decision;
import io.scenariomarket.work.Item;
import io.scenariomarket.work.ItemKind;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The postings of a kind, as what they share with items of other kinds on their way.
 *
 * @param <T> the items
 * @param <I> what identifies an item
 * @param <A> the actions
 */
public final class PostingItems<
        T extends Posting<I, S, C>,
        I,
        S extends Enum<S> & PostingState,
        A extends Enum<A> & Action<S>,
        C extends PostingContent<C>>
    implements ItemKind {

  private final Postings<T, I, S, A, C> postings;
  private final PostingKind<T, I, S, A, C> kind;
  private final List<String> fields;

  /** The items of what is posted. */
  public PostingItems(Postings<T, I, S, A, C> postings) {
    this.postings = postings;
    this.kind = postings.kind();
    this.fields =
        Arrays.stream(kind.content().getRecordComponents()).map(RecordComponent::getName).toList();
  }

  @Override
  public String type() {
    return kind.type();
  }

  @Override
  public List<String> states() {
    return Arrays.stream(kind.states()).map(Enum::name).toList();
  }

  @Override
  public Item find(UUID id, Viewer viewer) {
    return item(postings.get(kind.ids().apply(id), viewer), viewer);
  }

  @Override
  public Item move(UUID id, String action, Decision decision, Viewer viewer) {
    var key = kind.ids().apply(id);
    var change = ChangeAction.meant(action);
    if (change.isPresent()
        && !postings.changes().open(postings.get(key, viewer), viewer).isEmpty()) {
      return item(postings.decide(key, change.get(), decision, viewer), viewer);
    }
    var move =
        kind.lifecycle()
            .named(action)
            .orElseThrow(() -> Refusal.conflict("workflow.state.conflict"));
    return item(postings.move(key, move, decision, viewer), viewer);
  }

  @Override
  public Item handOver(UUID id, OrganisationId organisation, long version, Viewer viewer) {
    return item(postings.handOver(kind.ids().apply(id), organisation, version, viewer), viewer);
  }

  @Override
  public List<Item> findAll(Collection<UUID> ids, Viewer viewer) {
    var found = postings.visible(ids.stream().map(kind.ids()).toList(), viewer).values();
    var changes = postings.changes().open(found, viewer);
    return found.stream()
        .map(item -> item(item, changes.getOrDefault(item.id(), List.of()), viewer))
        .toList();
  }

  /** An item with what the viewer can do with it. */
  public Item item(T item, Viewer viewer) {
    return item(item, postings.changes().open(item, viewer), viewer);
  }

  private Item item(T item, List<ChangeAction> changes, Viewer viewer) {
    return new Item(
        item.ref(),
        item.title(),
        item.parties(),
        item.state(),
        item.version(),
        steps(item, changes, viewer),
        viewer.may(Permission.REVIEW_ITEMS) && item.state().toHandOver(),
        fields);
  }

  /** What can be done with what waits of it, and then with the item. */
  private List<Item.Step> steps(T item, List<ChangeAction> changes, Viewer viewer) {
    return Stream.concat(
            changes.stream()
                .map(each -> new Item.Step(each.name(), each.needsReason(), item.state().name())),
            postings.open(item, viewer).stream()
                .map(each -> new Item.Step(each.name(), each.needsReason(), each.to().name())))
        .toList();
  }
}
