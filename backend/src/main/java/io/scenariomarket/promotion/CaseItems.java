package io.scenariomarket.promotion;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.work.Decision;
import io.scenariomarket.work.Item;
import io.scenariomarket.work.ItemKind;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Cases, as far as they share with items of other kinds that people have work with them. */
@Component
@Order
class CaseItems implements ItemKind {

  private final CaseManagement cases;

  CaseItems(CaseManagement cases) {
    this.cases = cases;
  }

  @Override
  public String type() {
    return Case.TYPE;
  }

  @Override
  public List<String> states() {
    return CaseState.names();
  }

  @Override
  public Item find(UUID id, Viewer viewer) {
    return item(cases.get(id, viewer), viewer);
  }

  /** A case with what the viewer can do with it by a click, or with a reason. */
  Item item(Case told, Viewer viewer) {
    return new Item(
        told.ref(),
        told.title(),
        told.parties(),
        told.state(),
        told.version(),
        cases.open(told, viewer).stream()
            .filter(each -> each.to() != null)
            .map(each -> new Item.Step(each.name(), each.asks(), String.valueOf(each.to())))
            .toList(),
        false,
        List.of());
  }

  @Override
  public Item move(UUID id, String action, Decision decision, Viewer viewer) {
    var step = CaseAction.named(action).orElseThrow(() -> Refusal.conflict("case.state.conflict"));
    return item(cases.move(id, step, decision, viewer), viewer);
  }
}
