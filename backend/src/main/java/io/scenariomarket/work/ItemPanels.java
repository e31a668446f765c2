package io.scenariomarket.work;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says where an item stands, to those who may know. */
@Component
class ItemPanels implements ItemPart {

  private final WorkQueue queue;
  private final Versions versions;
  private final PendingChanges changes;
  private final Comments comments;

  ItemPanels(WorkQueue queue, Versions versions, PendingChanges changes, Comments comments) {
    this.queue = queue;
    this.versions = versions;
    this.changes = changes;
    this.comments = comments;
  }

  @Override
  public Place place() {
    return Place.ABOVE;
  }

  @Override
  public String template() {
    return "work/parts";
  }

  /** Where an item of one party stands; empty for those who may not read its history. */
  @Override
  public Optional<ItemPanel> content(Item item, Viewer viewer) {
    if (item.shared() || !viewer.may(Permission.READ_HISTORY, item.parties())) {
      return Optional.empty();
    }
    var work = queue.of(item.ref()).orElse(null);
    var pending = changes.of(item.ref()).orElse(null);
    return Optional.of(
        new ItemPanel(
            item,
            work,
            work != null && !item.steps().isEmpty() && work.overdue(queue.today()),
            versions.latestSaid(item.ref()).filter(said -> open(said, item)).orElse(null),
            pending,
            changed(item, pending),
            comments.count(item.ref())));
  }

  /** What was asked when it was returned is settled once it has gone on from there. */
  private static boolean open(ItemVersion said, Item item) {
    return said.state().equals(item.state().name()) || item.state().turn() == Turn.REVIEWER;
  }

  private List<Difference> changed(Item item, @Nullable PendingChange<JsonNode> pending) {
    if (pending != null) {
      return versions
          .of(item.ref(), item.version())
          .map(now -> Differences.between(now.content(), pending.content()))
          .orElse(List.of());
    }
    return item.state().turn() == Turn.REVIEWER ? sinceReturned(item) : List.of();
  }

  /** From what the task force returned, over all that the owner saved since, to what is there. */
  private List<Difference> sinceReturned(Item item) {
    return versions
        .latest(item.ref(), Change.RETURNED)
        .flatMap(
            returned ->
                versions
                    .of(item.ref(), item.version())
                    .map(now -> Differences.between(returned.content(), now.content())))
        .orElse(List.of());
  }
}
