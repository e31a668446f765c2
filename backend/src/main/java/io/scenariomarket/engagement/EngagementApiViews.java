package io.scenariomarket.engagement;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts engagements into the form in which programs get them. */
@Component
class EngagementApiViews {

  private final OrganisationManagement organisations;

  EngagementApiViews(OrganisationManagement organisations) {
    this.organisations = organisations;
  }

  EngagementView show(Engagement engagement, Viewer viewer) {
    return show(List.of(engagement), viewer).getFirst();
  }

  /** Several, asked about together. */
  List<EngagementView> show(List<Engagement> engagements, Viewer viewer) {
    var owned =
        organisations.owned(
            engagements.stream().flatMap(each -> each.parties().stream()).distinct().toList());
    return engagements.stream()
        .map(
            each -> {
              var pair = each.pair();
              var parties = Parties.of(pair.needOwner(), pair.supplier(), owned);
              return view(each, EngagementAction.open(each.state(), parties.of(viewer)));
            })
        .toList();
  }

  private static EngagementView view(Engagement engagement, List<EngagementAction> actions) {
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
        engagement.state().awaited().stream().sorted().toList(),
        actions,
        engagement.message(),
        ending == null ? null : ending.reason(),
        ending == null ? null : ending.words(),
        ending == null ? null : ending.cause());
  }
}
