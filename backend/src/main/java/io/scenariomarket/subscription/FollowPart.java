package io.scenariomarket.subscription;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.work.Item;
import io.scenariomarket.work.ItemPart;
import io.scenariomarket.work.ItemRef;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of a need of others, the button to follow it. */
@Component
@Order(90)
class FollowPart implements ItemPart {

  private final FollowedNeeds followed;

  FollowPart(FollowedNeeds followed) {
    this.followed = followed;
  }

  /** Whether the reader follows the need at an address. */
  record Follows(String address, boolean follows) {}

  @Override
  public Place place() {
    return Place.BELOW;
  }

  @Override
  public String template() {
    return "subscription/follow";
  }

  @Override
  public Optional<Follows> content(Item item, Viewer viewer) {
    return item.ref().type().equals(ItemRef.SCENARIO)
            && item.state().published()
            && item.parties().stream().noneMatch(viewer.organisations()::contains)
        ? viewer
            .subject()
            .map(
                subject ->
                    new Follows(item.ref().address(), followed.follows(subject, item.ref().id())))
        : Optional.empty();
  }
}
