package io.scenariomarket.web;

import io.scenariomarket.attachment.AttachmentManagement;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.matching.MatchViews;
import io.scenariomarket.matching.Matching;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.organisation.OrganisationViews;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.supplier.CapabilityManagement;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The page of an organisation: what it says of itself, what it can do, what it needs, and which
 * needs of others it could serve.
 */
@Controller
class OrganisationPages {

  private static final int OPPORTUNITIES = 5;

  private final OrganisationManagement organisations;
  private final OrganisationViews views;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final Matching matching;
  private final MatchViews matches;
  private final AttachmentManagement attachments;

  OrganisationPages(
      OrganisationManagement organisations,
      OrganisationViews views,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      Matching matching,
      MatchViews matches,
      AttachmentManagement attachments) {
    this.organisations = organisations;
    this.views = views;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.matching = matching;
    this.matches = matches;
    this.attachments = attachments;
  }

  /** The organisation of whoever asks; who has none is led to registering one. */
  @GetMapping("/organisations/mine")
  String mine(Viewer viewer) {
    return "redirect:/organisations/" + viewer.home().map(OrganisationId::toString).orElse("new");
  }

  @Limited(Limit.MATCH)
  @GetMapping("/organisations/{id}")
  String page(@PathVariable OrganisationId id, Viewer viewer, Locale locale, Model model) {
    var only = Optional.of(id);
    var organisation = organisations.get(id, viewer);
    model.addAttribute("organisation", views.show(organisation, viewer));
    model.addAttribute("mayReadContact", views.mayReadContact(organisation, viewer));
    model.addAttribute("stateReason", organisation.stateReason());
    model.addAttribute("scenarios", scenarios.list(only, 0, PageOf.MAX_SIZE, viewer).items());
    model.addAttribute("capabilities", capabilities.list(only, 0, PageOf.MAX_SIZE, viewer).items());
    model.addAttribute(
        "opportunities",
        matches.show(matching.forOrganisation(id, OPPORTUNITIES, viewer).best(), locale).items());
    model.addAttribute("mayPost", viewer.may(Permission.EDIT_ITEM, id));
    model.addAttribute("mayEdit", viewer.may(Permission.EDIT_ORGANISATION, id));
    model.addAttribute("attachments", attachments.panel("organisation", id.value(), viewer));
    return "web/organisation";
  }
}
