package io.scenariomarket.engagement;

import io.scenariomarket.engagement.EngagementFilter.View;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.supplier.CapabilityState;
import io.scenariomarket.work.Item;
import io.scenariomarket.work.ItemPart;
import io.scenariomarket.work.ItemRef;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * On the page of a need or capability of others, how to get in touch about it, and how far that is.
 */
@Component
@Order(0)
class ContactPart implements ItemPart {

  private static final int SHOWN = 3;

  private final EngagementList list;

  ContactPart(EngagementList list) {
    this.list = list;
  }

  /**
   * What is shown.
   *
   * @param action with which the reader can begin
   * @param parameter by which the address of its form names the item
   * @param running those about it in which the reader's organisations are already
   * @param total how many of these there are
   */
  record Contact(
      EngagementAction action, String parameter, UUID item, List<Engagement> running, long total) {}

  @Override
  public Place place() {
    return Place.ABOVE;
  }

  @Override
  public String template() {
    return "engagement/contact";
  }

  @Override
  public Optional<Contact> content(Item item, Viewer viewer) {
    return action(item)
        .filter(_ -> !viewer.may(Permission.READ_ENGAGEMENT, item.parties()))
        .filter(_ -> viewer.user() == null || !viewer.organisations().isEmpty())
        .map(action -> contact(action, item.ref(), viewer));
  }

  /** How others get in touch about an item; not at all about one that is not open to that. */
  private static Optional<EngagementAction> action(Item item) {
    return switch (item.state()) {
      case ScenarioState need when need.open() -> Optional.of(EngagementAction.EXPRESS_INTEREST);
      case CapabilityState offer when offer.published() -> Optional.of(EngagementAction.INVITE);
      default -> Optional.empty();
    };
  }

  private Contact contact(EngagementAction action, ItemRef item, Viewer viewer) {
    var need = item.type().equals(ItemRef.SCENARIO);
    if (viewer.organisations().isEmpty()) {
      return new Contact(action, item.type(), item.id(), List.of(), 0);
    }
    var filter =
        new EngagementFilter(View.ALL, null, need ? item.id() : null, need ? null : item.id());
    var running = list.list(filter, 0, SHOWN, viewer);
    return new Contact(action, item.type(), item.id(), running.items(), running.total());
  }
}
