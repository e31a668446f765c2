package io.scenariomarket.conversation;

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

  private final ThreadViews views;

  ThreadPart(ThreadViews views) {
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
    return Talk.of(item)
        .map(talk -> new Last(item.ref().address() + "/thread", views.show(talk, null, 1, viewer)));
  }
}
