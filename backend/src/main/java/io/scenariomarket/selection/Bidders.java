package io.scenariomarket.selection;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.Partner;
import io.scenariomarket.engagement.PartnerManagement;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.organisation.OrganisationManagement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows which organisations are behind bids: the supplier, and who bids together with it. */
@Component
class Bidders {

  private final PartnerManagement partners;
  private final OrganisationManagement organisations;

  Bidders(PartnerManagement partners, OrganisationManagement organisations) {
    this.partners = partners;
    this.organisations = organisations;
  }

  /**
   * Who is behind one bid.
   *
   * @param supplier what the lead is called
   * @param partners who bids together with it
   * @param names what these are called
   */
  record Behind(String supplier, List<OrganisationId> partners, List<String> names) {}

  /** Who is behind some bids, asked about together. */
  Map<EngagementId, Behind> of(Collection<Engagement> engagements) {
    var joined = partners.confirmed(engagements.stream().map(Engagement::id).toList());
    var names =
        organisations.names(
            Stream.concat(
                    engagements.stream().map(each -> each.pair().supplier()),
                    joined.values().stream().flatMap(List::stream).map(Partner::organisation))
                .distinct()
                .toList());
    return engagements.stream()
        .collect(
            Collectors.toMap(
                Engagement::id,
                each -> {
                  var with =
                      joined.getOrDefault(each.id(), List.of()).stream()
                          .map(Partner::organisation)
                          .toList();
                  Function<OrganisationId, String> name = id -> names.getOrDefault(id, "");
                  return new Behind(
                      name.apply(each.pair().supplier()), with, with.stream().map(name).toList());
                }));
  }
}
