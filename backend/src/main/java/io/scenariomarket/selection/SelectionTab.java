package io.scenariomarket.selection;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.ItemTab;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The selection of a need, for its owner and the task force. */
@Component
@Order(40)
class SelectionTab implements ItemTab {

  @Override
  public Optional<Tab> of(ItemRef item, List<OrganisationId> parties, Viewer viewer) {
    return item.type().equals(ItemRef.SCENARIO) && viewer.may(Permission.READ_SELECTION, parties)
        ? Optional.of(new Tab("selection.section", item.address() + "/selection"))
        : Optional.empty();
  }
}
