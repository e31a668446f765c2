package io.scenariomarket.engagement;

import io.scenariomarket.engagement.PartnerManagement.Asked;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who bids together, as pages show it; on the page of an engagement with what can be done. */
@Component
class PartnerViews {

  private final PartnerManagement partners;
  private final OrganisationManagement organisations;

  PartnerViews(PartnerManagement partners, OrganisationManagement organisations) {
    this.partners = partners;
    this.organisations = organisations;
  }

  /**
   * Somebody who was asked.
   *
   * @param name what the organisation is called
   * @param lead what the organisation is called that asked
   * @param actions what the reader can do with it
   */
  record Line(
      Partner partner,
      Engagement engagement,
      @Nullable String name,
      @Nullable String lead,
      List<PartnerAction> actions) {

    public boolean can(String action) {
      return actions.contains(PartnerAction.valueOf(action));
    }
  }

  /**
   * Who bids together in an engagement.
   *
   * @param lead what the supplier is called
   * @param invites whether the reader can ask others
   */
  record Bid(Engagement engagement, @Nullable String lead, List<Line> lines, boolean invites) {

    /** Whether there is anything to show or to do. */
    boolean matters() {
      return invites || !lines.isEmpty();
    }
  }

  /**
   * Who bids together in an engagement that the viewer may read, in which they act in some parts.
   *
   * @param lead what the supplier is called
   */
  Bid bid(Engagement engagement, Set<Part> parts, @Nullable String lead, Viewer viewer) {
    return new Bid(engagement, lead, of(engagement, viewer), partners.invites(engagement, parts));
  }

  /** The same, one by one. */
  List<Line> of(Engagement engagement, Viewer viewer) {
    return lines(
        partners.of(engagement, viewer).stream().map(each -> new Asked(each, engagement)).toList(),
        viewer);
  }

  /** Several, with their names asked for together. */
  List<Line> lines(Collection<Asked> asked, Viewer viewer) {
    if (asked.isEmpty()) {
      return List.of();
    }
    var names =
        organisations.names(
            asked.stream()
                .flatMap(
                    each ->
                        Stream.<OrganisationId>of(
                            each.partner().organisation(), each.engagement().pair().supplier()))
                .distinct()
                .toList());
    var actions = partners.open(asked, viewer);
    return asked.stream()
        .map(
            each ->
                new Line(
                    each.partner(),
                    each.engagement(),
                    names.get(each.partner().organisation()),
                    names.get(each.engagement().pair().supplier()),
                    Objects.requireNonNull(actions.get(each))))
        .toList();
  }

  Line line(Asked asked, Viewer viewer) {
    return lines(List.of(asked), viewer).getFirst();
  }
}
