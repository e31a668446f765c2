package io.scenariomarket.conversation;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.ItemTab;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Meetings and what is to be done after them, beside the thread. */
@Component
@Order(20)
class MeetingTab implements ItemTab {

  @Override
  public Optional<Tab> of(ItemRef item, List<OrganisationId> parties, Viewer viewer) {
    return item.type().equals(Engagement.TYPE) && viewer.may(Permission.READ_ENGAGEMENT, parties)
        ? Optional.of(new Tab("conversation.meetings", item.address() + "/meetings"))
        : Optional.empty();
  }
}
