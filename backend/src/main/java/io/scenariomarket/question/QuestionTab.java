package io.scenariomarket.question;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.ItemTab;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The questions about an item, beside what it says of itself and its matches. */
@Component
@Order(30)
class QuestionTab implements ItemTab {

  @Override
  public Optional<Tab> of(ItemRef item, List<OrganisationId> parties, Viewer viewer) {
    return item.type().equals(ItemRef.SCENARIO)
        ? Optional.of(new Tab("question.section", item.address() + "/questions"))
        : Optional.empty();
  }
}
