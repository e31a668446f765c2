package io.scenariomarket.workflow;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says where items stand, to those who may know. */
@Component
public class ItemPanels {

  private final WorkQueue queue;
  private final Versions versions;
  private final Comments comments;

  ItemPanels(WorkQueue queue, Versions versions, Comments comments) {
    this.queue = queue;
    this.versions = versions;
    this.comments = comments;
  }

  /** What stands above the page of an item; empty for those who may not read its history. */
  public Optional<ItemPanel> of(Item item, Viewer viewer) {
    if (!viewer.may(Permission.READ_HISTORY, item.organisation())) {
      return Optional.empty();
    }
    var all = versions.of(item.ref());
    var work = queue.of(item.ref()).orElse(null);
    var said =
        all.stream()
            .filter(each -> each.reason() != null || !each.fieldReasons().isEmpty())
            .findFirst()
            .orElse(null);
    return Optional.of(
        new ItemPanel(
            item,
            work,
            work != null && !item.steps().isEmpty() && work.overdue(queue.today()),
            said,
            item.state().equals("SUBMITTED") ? sinceReturned(all) : List.of(),
            comments.of(item.ref()).size(),
            viewer.may(Permission.REVIEW_ITEMS) && Set.of("LEAD", "DRAFT").contains(item.state())));
  }

  private static List<Difference> sinceReturned(List<ItemVersion> all) {
    return all.stream()
        .filter(each -> each.state().equals("RETURNED"))
        .findFirst()
        .map(returned -> Differences.between(returned.content(), all.getFirst().content()))
        .orElse(List.of());
  }
}
