package io.scenariomarket.selection;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.work.Item;
import io.scenariomarket.work.ItemPart;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells on the page of an engagement that it takes part in a selection, and what came of that for
 * it alone.
 */
@Component
class SelectionPart implements ItemPart {

  private final Selections selections;
  private final SelectionManagement management;

  SelectionPart(Selections selections, SelectionManagement management) {
    this.selections = selections;
    this.management = management;
  }

  /**
   * What is told.
   *
   * @param outcome what became of it; {@code null} before the decision
   * @param reason why, in the words for this supplier; {@code null} before the decision
   * @param address the page of the selection, for those who may read it; {@code null} for others
   */
  record Taking(
      Stage stage,
      Candidate.@Nullable Outcome outcome,
      @Nullable String reason,
      @Nullable String address) {}

  @Override
  public Place place() {
    return Place.ABOVE;
  }

  @Override
  public String template() {
    return "selection/part";
  }

  @Override
  public Optional<Taking> content(Item item, Viewer viewer) {
    return item.ref().type().equals("engagement")
        ? selections.with(item.ref().id()).map(each -> taking(each, item, viewer))
        : Optional.empty();
  }

  private Taking taking(Selection selection, Item item, Viewer viewer) {
    var candidate = selection.candidate(item.ref().id());
    return new Taking(
        selection.stage(),
        candidate.outcome(),
        candidate.outcomeReason(),
        management.reads(selection, viewer) ? selection.address() : null);
  }
}
