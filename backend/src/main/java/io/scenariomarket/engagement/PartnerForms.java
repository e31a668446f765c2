package io.scenariomarket.engagement;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Text;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks an organisation to bid together: first it is found by its name, then told its part. */
@Controller
class PartnerForms {

  /** How many organisations are offered to choose from. */
  private static final int FOUND = 10;

  /** How many capabilities of the one that is asked are offered to choose from. */
  private static final int OFFERS = 50;

  private static final int LONGEST_NAME = 200;

  private final PartnerManagement partners;
  private final PartnerInviting inviting;
  private final OrganisationManagement organisations;
  private final CapabilityManagement capabilities;
  private final FormFlow forms;

  PartnerForms(
      PartnerManagement partners,
      PartnerInviting inviting,
      OrganisationManagement organisations,
      CapabilityManagement capabilities,
      FormFlow forms) {
    this.partners = partners;
    this.inviting = inviting;
    this.organisations = organisations;
    this.capabilities = capabilities;
    this.forms = forms;
  }

  /**
   * What is typed.
   *
   * @param q by what name somebody is looked for
   * @param organisation who is asked; {@code null} while it is not chosen
   * @param contribution what it is to do
   * @param capability which of its capabilities it brings; {@code null} for none in particular
   */
  record PartnerForm(
      @Nullable String q,
      @Nullable UUID organisation,
      @Nullable String contribution,
      @Nullable UUID capability) {

    @Nullable OrganisationId chosen() {
      return organisation == null ? null : new OrganisationId(organisation);
    }
  }

  @GetMapping("/engagements/{id}/partners/new")
  ModelAndView ask(
      @PathVariable EngagementId id, @ModelAttribute("form") PartnerForm form, Viewer viewer) {
    return forms.show(page(partners.toInvite(id, viewer), form, viewer));
  }

  @PostMapping("/engagements/{id}/partners")
  ModelAndView invite(
      @PathVariable EngagementId id,
      @ModelAttribute("form") PartnerForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    var page = page(partners.toInvite(id, viewer), form, viewer);
    return forms.save(
        _ -> form,
        typed -> {
          var offer = typed.capability();
          inviting.invite(
              id,
              typed.chosen(),
              Text.orEmpty(typed.contribution()),
              offer == null ? null : new CapabilityId(offer),
              viewer);
          flash.addFlashAttribute("saved", "engagement.partner.invited");
          return new ModelAndView("redirect:/engagements/" + id);
        },
        page);
  }

  private FormFlow.Page page(Engagement engagement, PartnerForm form, Viewer viewer) {
    return (errors, status) -> {
      var chosen = Optional.ofNullable(form.chosen()).map(it -> organisations.get(it, viewer));
      return new ModelAndView("engagement/partner", status)
          .addObject("engagement", engagement)
          .addObject("form", form)
          .addObject("chosen", chosen.orElse(null))
          .addObject("offers", chosen.map(it -> offers(it, viewer)).orElse(List.of()))
          .addObject("found", chosen.isPresent() ? List.of() : found(engagement, form.q()))
          .addObject("errors", errors.byField());
    };
  }

  private List<Capability> offers(Organisation organisation, Viewer viewer) {
    return capabilities.list(Optional.of(organisation.id()), 0, OFFERS, viewer).items().stream()
        .filter(each -> each.state().published())
        .toList();
  }

  /** Approved organisations of such a name that are no side of the engagement. */
  private List<Organisation> found(Engagement engagement, @Nullable String typed) {
    var name = Text.first(Text.line(typed), LONGEST_NAME);
    if (name.isEmpty()) {
      return List.of();
    }
    return organisations.all(organisations.naming(name)).values().stream()
        .filter(each -> each.approved() && !engagement.parties().contains(each.id()))
        .sorted(Comparator.comparing((Organisation each) -> each.profile().name()))
        .limit(FOUND)
        .toList();
  }
}
