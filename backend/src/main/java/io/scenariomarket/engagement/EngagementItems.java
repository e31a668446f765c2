package io.scenariomarket.engagement;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.work.Decision;
import io.scenariomarket.work.Item;
import io.scenariomarket.work.ItemKind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Engagements, as far as they share with needs and capabilities that people have work with them.
 */
@Component
@Order
class EngagementItems implements ItemKind {

  private final EngagementManagement engagements;

  EngagementItems(EngagementManagement engagements) {
    this.engagements = engagements;
  }

  @Override
  public String type() {
    return Engagement.TYPE;
  }

  @Override
  public List<String> states() {
    return EngagementState.names();
  }

  @Override
  public Item find(UUID id, Viewer viewer) {
    return item(engagements.get(new EngagementId(id), viewer), viewer);
  }

  @Override
  public List<Item> findAll(Collection<UUID> ids, Viewer viewer) {
    var found = engagements.findAll(ids.stream().map(EngagementId::new).toList(), viewer);
    return engagements.open(found, viewer).entrySet().stream()
        .map(each -> item(each.getKey(), each.getValue()))
        .toList();
  }

  /** An engagement with what the viewer can do with it. */
  Item item(Engagement engagement, Viewer viewer) {
    return item(engagement, engagements.parts(engagement, viewer));
  }

  /** The same for somebody who acts in these parts. */
  Item item(Engagement engagement, Set<Part> parts) {
    return item(engagement, engagements.open(engagement, parts));
  }

  private static Item item(Engagement engagement, List<EngagementAction> open) {
    return new Item(
        engagement.ref(),
        engagement.title(),
        engagement.parties(),
        engagement.state(),
        engagement.version(),
        open.stream()
            .map(action -> new Item.Step(action.name(), action.needsReason(), action.to().name()))
            .toList(),
        false,
        List.of());
  }

  @Override
  public Item move(UUID id, String action, Decision decision, Viewer viewer) {
    var step =
        EngagementAction.named(action)
            .orElseThrow(() -> Refusal.conflict("workflow.state.conflict"));
    var said = new EngagementDecision(decision.version(), null, decision.reason());
    return item(engagements.move(new EngagementId(id), step, said, viewer), viewer);
  }
}
