package io.scenariomarket.engagement;

import io.scenariomarket.engagement.Turns.Turn;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Engagements as lists show them, with the names of the organisations, asked for together. */
@Component
class EngagementLines {

  private final OrganisationManagement organisations;
  private final Turns turns;
  private final Clock clock;

  EngagementLines(OrganisationManagement organisations, Turns turns, Clock clock) {
    this.organisations = organisations;
    this.turns = turns;
    this.clock = clock;
  }

  /**
   * An engagement in a list.
   *
   * @param needOwner what the organisation is called whose need it is
   * @param supplier what the supplier is called
   * @param turn whose turn it is
   * @param mine whether it is the viewer's turn
   * @param late whether the step that comes next is late
   */
  record Line(
      Engagement engagement,
      @Nullable String needOwner,
      @Nullable String supplier,
      Turn turn,
      boolean mine,
      boolean late) {}

  List<Line> of(Collection<Engagement> engagements, Viewer viewer) {
    var names =
        organisations.names(
            engagements.stream().flatMap(each -> each.parties().stream()).distinct().toList());
    var whose = turns.of(engagements);
    return engagements.stream()
        .map(each -> line(each, Objects.requireNonNull(whose.get(each)), names, viewer))
        .toList();
  }

  private Line line(
      Engagement engagement, Turn turn, Map<OrganisationId, String> names, Viewer viewer) {
    var pair = engagement.pair();
    return new Line(
        engagement,
        names.get(pair.needOwner()),
        names.get(pair.supplier()),
        turn,
        turn.parts().stream().anyMatch(part -> acts(part, pair, viewer)),
        engagement.term().late(LocalDate.now(clock)));
  }

  private static boolean acts(Part part, Pair pair, Viewer viewer) {
    return switch (part) {
      case NEED, SUPPLIER -> viewer.may(Permission.ENGAGE, pair.organisation(part));
      case BROKER -> viewer.may(Permission.BROKER);
      case SYSTEM -> false;
    };
  }
}
