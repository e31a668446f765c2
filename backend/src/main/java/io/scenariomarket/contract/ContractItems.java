package io.scenariomarket.contract;

import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.work.Decision;
import io.scenariomarket.work.Item;
import io.scenariomarket.work.ItemKind;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Contracts, as far as they share with items of other kinds that people have work with them. */
@Component
@Order
class ContractItems implements ItemKind {

  private final ContractManagement contracts;

  ContractItems(ContractManagement contracts) {
    this.contracts = contracts;
  }

  @Override
  public String type() {
    return Contract.TYPE;
  }

  @Override
  public List<String> states() {
    return ContractState.names();
  }

  @Override
  public Item find(UUID id, Viewer viewer) {
    var contract = contracts.get(new EngagementId(id), viewer);
    return new Item(
        contract.ref(),
        contract.title(),
        contract.parties(),
        contract.state(),
        contract.version(),
        List.of(),
        false,
        List.of());
  }

  /** Both sides confirm it on its own page, where they read it. */
  @Override
  public Item move(UUID id, String action, Decision decision, Viewer viewer) {
    throw Refusal.conflict("workflow.state.conflict");
  }
}
