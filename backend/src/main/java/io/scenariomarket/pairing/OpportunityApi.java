package io.scenariomarket.pairing;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The opportunities of an organisation, for programs that act for it. */
@RestController
@Tag(name = "Matches")
class OpportunityApi {

  private final Opportunities opportunities;

  OpportunityApi(Opportunities opportunities) {
    this.opportunities = opportunities;
  }

  @Limited(Limit.MATCH)
  @GetMapping("/api/organisations/{id}/opportunities")
  @Operation(
      summary = "Open needs that an organisation could serve, by its best capability for each")
  OpportunitiesView ofOrganisation(@PathVariable OrganisationId id, Viewer viewer, Locale locale) {
    return opportunities.show(opportunities.of(id, viewer), viewer, locale);
  }
}
