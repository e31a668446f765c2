package io.scenariomarket.workflow;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The items of a kind, as what they share with those of other kinds on their way.
 *
 * @param <T> the kind
 * @param <I> what identifies an item
 * @param <A> the actions
 */
public abstract class PostingItems<T extends Posting<I, ?, ?>, I, A extends Enum<A> & Action<?>>
    implements ItemKind {

  private final String type;
  private final List<String> fields;
  private final Function<UUID, I> ids;
  private final PostingManagement<T, I, ?, A, ?> management;

  /**
   * @param type of the {@link ItemRef}s
   * @param content what an item says
   * @param ids makes an id
   */
  protected PostingItems(
      String type,
      Class<? extends Record> content,
      Function<UUID, I> ids,
      PostingManagement<T, I, ?, A, ?> management) {
    this.type = type;
    this.fields =
        Arrays.stream(content.getRecordComponents()).map(RecordComponent::getName).toList();
    this.ids = ids;
    this.management = management;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public Item find(UUID id, Viewer viewer) {
    return item(management.get(ids.apply(id), viewer), viewer);
  }

  @Override
  public Item move(UUID id, String action, Decision decision, Viewer viewer) {
    var key = ids.apply(id);
    var change = ChangeAction.meant(action);
    if (change.isPresent()
        && !management.openChanges(management.get(key, viewer), viewer).isEmpty()) {
      return item(management.decide(key, change.get(), decision, viewer), viewer);
    }
    return item(management.move(key, management.action(action), decision, viewer), viewer);
  }

  @Override
  public Item handOver(UUID id, OrganisationId organisation, long version, Viewer viewer) {
    return item(management.handOver(ids.apply(id), organisation, version, viewer), viewer);
  }

  /** An item with what the viewer can do with it. */
  public Item item(T item, Viewer viewer) {
    return new Item(
        item.ref(),
        item.title(),
        item.organisationId(),
        item.state().name(),
        item.version(),
        Item.Step.of(management.open(item, viewer), management.openChanges(item, viewer)),
        viewer.may(Permission.REVIEW_ITEMS) && item.state().toHandOver(),
        fields);
  }
}
