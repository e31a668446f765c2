package io.scenariomarket.pairing;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The opportunities of an organisation, on a page for its people. */
@Controller
class OpportunityPages {

  private final Opportunities opportunities;

  OpportunityPages(Opportunities opportunities) {
    this.opportunities = opportunities;
  }

  @Limited(Limit.MATCH)
  @GetMapping("/organisations/{id}/opportunities")
  String page(@PathVariable OrganisationId id, Viewer viewer, Locale locale, Model model) {
    var organisation = opportunities.of(id, viewer);
    model.addAttribute("organisationId", id);
    model.addAttribute("organisationName", organisation.name());
    model.addAttribute("opportunities", opportunities.show(organisation, viewer, locale));
    return "pairing/opportunities";
  }
}
