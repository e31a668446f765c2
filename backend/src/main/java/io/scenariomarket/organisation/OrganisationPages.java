package io.scenariomarket.organisation;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of an organisation: what it says of itself, and what other modules know of it. */
@Controller
class OrganisationPages {

  private final OrganisationManagement organisations;
  private final OrganisationViews views;
  private final List<OrganisationPart> parts;

  OrganisationPages(
      OrganisationManagement organisations, OrganisationViews views, List<OrganisationPart> parts) {
    this.organisations = organisations;
    this.views = views;
    this.parts = parts;
  }

  /** A part with what it shows. */
  record Shown(String template, Object content) {}

  /** The organisation of whoever asks; who has none is led to registering one. */
  @GetMapping("/organisations/mine")
  String mine(Viewer viewer) {
    return "redirect:/organisations/" + viewer.home().map(OrganisationId::toString).orElse("new");
  }

  @Limited(Limit.MATCH)
  @GetMapping("/organisations/{id}")
  String page(@PathVariable OrganisationId id, Viewer viewer, Locale locale, Model model) {
    var organisation = organisations.get(id, viewer);
    model.addAttribute("organisation", views.show(organisation, viewer));
    model.addAttribute("mayReadContact", views.mayReadContact(organisation, viewer));
    model.addAttribute("stateReason", organisation.stateReason());
    model.addAttribute("mayEdit", viewer.may(Permission.EDIT_ORGANISATION, id));
    model.addAttribute(
        "parts", parts.stream().flatMap(part -> shown(part, id, viewer, locale)).toList());
    return "organisation/page";
  }

  private static Stream<Shown> shown(
      OrganisationPart part, OrganisationId id, Viewer viewer, Locale locale) {
    return part.content(id, viewer, locale).map(it -> new Shown(part.template(), it)).stream();
  }
}
