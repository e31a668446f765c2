package io.scenariomarket.conversation;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.work.Item;
import io.scenariomarket.work.ItemPart;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was said last, on the page of an engagement. */
@Component
@Order(10)
class ThreadPart implements ItemPart {

  private final EngagementManagement engagements;
  private final ThreadViews views;

  ThreadPart(EngagementManagement engagements, ThreadViews views) {
    this.engagements = engagements;
    this.views = views;
  }

  @Override
  public Place place() {
    return Place.BELOW;
  }

  @Override
  public String template() {
    return "conversation/parts";
  }

  /**
   * What it shows.
   *
   * @param address of the thread
   */
  record Last(String address, ThreadView thread) {}

  @Override
  public Optional<Last> content(Item item, Viewer viewer) {
    if (!item.ref().type().equals(Engagement.TYPE)) {
      return Optional.empty();
    }
    var engagement = engagements.get(new EngagementId(item.ref().id()), viewer);
    return Optional.of(
        new Last(item.ref().address() + "/thread", views.show(engagement, null, 1, viewer)));
  }
}
