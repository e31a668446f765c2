package io.scenariomarket.engagement;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Engagements as lists show them, with the names of the organisations, asked for together. */
@Component
class EngagementLines {

  private final OrganisationManagement organisations;
  private final Clock clock;

  EngagementLines(OrganisationManagement organisations, Clock clock) {
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * An engagement in a list.
   *
   * @param needOwner what the organisation is called whose need it is
   * @param supplier what the supplier is called
   * @param mine whether it is the viewer's turn
   * @param late whether the step that comes next is late
   */
  record Line(
      Engagement engagement,
      @Nullable String needOwner,
      @Nullable String supplier,
      boolean mine,
      boolean late) {}

  List<Line> of(Collection<Engagement> engagements, Viewer viewer) {
    var names =
        organisations.names(
            engagements.stream().flatMap(each -> each.parties().stream()).distinct().toList());
    return engagements.stream().map(each -> line(each, names, viewer)).toList();
  }

  private Line line(Engagement engagement, Map<OrganisationId, String> names, Viewer viewer) {
    var pair = engagement.pair();
    return new Line(
        engagement,
        names.get(pair.needOwner()),
        names.get(pair.supplier()),
        engagement.awaited().stream().anyMatch(each -> viewer.may(Permission.ENGAGE, each)),
        engagement.term().late(LocalDate.now(clock)));
  }
}
