package io.scenariomarket.engagement;

import io.scenariomarket.identity.Viewer;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts engagements into the form in which programs get them. */
@Component
class EngagementApiViews {

  private final EngagementManagement management;

  private final Turns turns;

  EngagementApiViews(EngagementManagement management, Turns turns) {
    this.management = management;
    this.turns = turns;
  }

  EngagementView show(Engagement engagement, Viewer viewer) {
    return show(List.of(engagement), viewer).getFirst();
  }

  /** Several, asked about together. */
  List<EngagementView> show(List<Engagement> engagements, Viewer viewer) {
    var actions = management.open(engagements, viewer);
    var whose = turns.of(engagements);
    return engagements.stream()
        .map(
            each ->
                view(
                    each,
                    Objects.requireNonNull(whose.get(each)),
                    Objects.requireNonNull(actions.get(each))))
        .toList();
  }

  private static EngagementView view(
      Engagement engagement, Turns.Turn turn, List<EngagementAction> actions) {
    var pair = engagement.pair();
    var ending = engagement.ending();
    return new EngagementView(
        engagement.id(),
        engagement.version(),
        pair.scenarioId().value(),
        pair.needTitle(),
        pair.needOwner().value(),
        pair.capabilityId().value(),
        pair.capabilityName(),
        pair.supplier().value(),
        engagement.state(),
        engagement.stateSince(),
        engagement.term().dueOn(),
        turn.parts().stream().sorted().toList(),
        actions,
        engagement.message(),
        ending == null ? null : ending.part(),
        ending == null ? null : ending.reason(),
        ending == null ? null : ending.words(),
        ending == null ? null : ending.cause());
  }
}
