package io.scenariomarket.engagement;

import io.scenariomarket.engagement.PartnerManagement.Asked;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.work.Item;
import io.scenariomarket.work.ItemPart;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who bids together, as pages show it; on the page of an engagement with what can be done. */
@Component
@Order(20)
class PartnerViews implements ItemPart {

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
  record Bid(Engagement engagement, @Nullable String lead, List<Line> lines, boolean invites) {}

  @Override
  public Place place() {
    return Place.ABOVE;
  }

  @Override
  public String template() {
    return "engagement/partners";
  }

  @Override
  public Optional<Bid> content(Item item, Viewer viewer) {
    return item.ref().type().equals(Engagement.TYPE)
        ? Optional.of(of(partners.read(new EngagementId(item.ref().id()), viewer), viewer))
            .filter(bid -> bid.invites() || !bid.lines().isEmpty())
        : Optional.empty();
  }

  /** Who bids together in an engagement that the viewer may read. */
  Bid of(Engagement engagement, Viewer viewer) {
    var supplier = engagement.pair().supplier();
    return new Bid(
        engagement,
        organisations.names(List.of(supplier)).get(supplier),
        lines(
            partners.of(engagement, viewer).stream()
                .map(each -> new Asked(each, engagement))
                .toList(),
            viewer),
        partners.invites(engagement, viewer));
  }

  /** Several, with their names asked for together. */
  List<Line> lines(Collection<Asked> asked, Viewer viewer) {
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
