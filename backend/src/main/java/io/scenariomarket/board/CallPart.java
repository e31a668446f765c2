package io.scenariomarket.board;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.work.Item;
import io.scenariomarket.work.ItemPart;
import io.scenariomarket.work.ItemRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells on the page of a need where it stands on its board, or how it gets there. */
@Component
class CallPart implements ItemPart {

  private final CallManagement calls;
  private final CallViews views;

  CallPart(CallManagement calls, CallViews views) {
    this.calls = calls;
    this.views = views;
  }

  /**
   * What is told.
   *
   * @param shown where it stands; {@code null} where it is on no board
   * @param proposal the address at which the reader can propose it; {@code null} for nobody who can
   */
  record OnBoard(CallViews.@Nullable Brief shown, @Nullable String proposal) {}

  @Override
  public Place place() {
    return Place.ABOVE;
  }

  @Override
  public String template() {
    return "board/part";
  }

  @Override
  public Optional<OnBoard> content(Item item, Viewer viewer) {
    if (!item.ref().type().equals(ItemRef.SCENARIO)) {
      return Optional.empty();
    }
    var need = item.ref().id();
    var owner = item.parties().getFirst();
    var latest = calls.head(need, owner, viewer);
    var shown = latest.map(views::brief);
    var proposal =
        latest.filter(each -> each.stage().goesOn()).isEmpty()
                && calls.proposes(new ScenarioId(need), owner, viewer)
            ? "/boards/new?scenario=" + need
            : null;
    return shown.isEmpty() && proposal == null
        ? Optional.empty()
        : Optional.of(new OnBoard(shown.orElse(null), proposal));
  }
}
