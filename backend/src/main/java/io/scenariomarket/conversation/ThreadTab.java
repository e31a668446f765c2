package io.scenariomarket.conversation;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.ItemTab;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The thread beside where an engagement stands, with how much of it is new. */
@Component
@Order(10)
class ThreadTab implements ItemTab {

  /** The message that names it. */
  static final String LABEL = "conversation.section";

  private final ReadMarks marks;

  ThreadTab(ReadMarks marks) {
    this.marks = marks;
  }

  @Override
  public Optional<Tab> of(ItemRef item, List<OrganisationId> parties, Viewer viewer) {
    return item.type().equals(Engagement.TYPE) && viewer.may(Permission.READ_ENGAGEMENT, parties)
        ? viewer
            .subject()
            .map(
                subject ->
                    new Tab(
                        LABEL,
                        item.address() + "/thread",
                        marks.unread(new EngagementId(item.id()), subject)))
        : Optional.empty();
  }
}
