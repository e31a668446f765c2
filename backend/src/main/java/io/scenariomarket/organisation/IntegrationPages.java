package io.scenariomarket.organisation;

import io.scenariomarket.identity.KeycloakProperties;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.IntegrationManagement.WithSecret;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.PublicAddress;
import io.scenariomarket.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The programs that act for an organisation. A secret is shown on the one page after it is made.
 */
@Controller
@RequestMapping("/organisations/{id}/integrations")
class IntegrationPages {

  private final OrganisationManagement organisations;
  private final IntegrationManagement integrations;
  private final KeycloakProperties keycloak;
  private final PublicAddress address;
  private final MessageSource messages;
  private final Clock clock;

  IntegrationPages(
      OrganisationManagement organisations,
      IntegrationManagement integrations,
      KeycloakProperties keycloak,
      PublicAddress address,
      MessageSource messages,
      Clock clock) {
    this.organisations = organisations;
    this.integrations = integrations;
    this.keycloak = keycloak;
    this.address = address;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * A new integration as it was typed.
   *
   * @param name what it is for
   * @param writes whether it may also post and change
   * @param expires the last day on which it counts, or blank
   */
  record Form(@Nullable String name, @Nullable Boolean writes, @Nullable String expires) {}

  @GetMapping
  ModelAndView page(@PathVariable OrganisationId id, Viewer viewer) {
    return page(id, new Form(null, null, null), new FormErrors(messages), HttpStatus.OK, viewer);
  }

  @PostMapping
  ModelAndView create(
      @PathVariable OrganisationId id,
      @ModelAttribute("form") Form form,
      Viewer viewer,
      RedirectAttributes flash) {
    var errors = new FormErrors(messages);
    var lastDay = errors.date("expires", form.expires());
    if (errors.any()) {
      return page(id, form, errors, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
    }
    try {
      var writes = Boolean.TRUE.equals(form.writes());
      return issue(
          id, flash, () -> integrations.create(id, form.name(), writes, endOf(lastDay), viewer));
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      errors.reject(refusal);
      return page(id, form, errors, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
    }
  }

  @PostMapping("/{integration}/secret")
  ModelAndView renewSecret(
      @PathVariable OrganisationId id,
      @PathVariable UUID integration,
      Viewer viewer,
      RedirectAttributes flash) {
    return issue(id, flash, () -> integrations.renewSecret(id, integration, viewer));
  }

  @PostMapping("/{integration}/revoke")
  ModelAndView revoke(
      @PathVariable OrganisationId id,
      @PathVariable UUID integration,
      Viewer viewer,
      RedirectAttributes flash) {
    integrations.revoke(id, integration, viewer);
    flash.addFlashAttribute("saved", "integration.revoked");
    return back(id);
  }

  private static ModelAndView issue(
      OrganisationId id, RedirectAttributes flash, Supplier<WithSecret> issue) {
    try {
      flash.addFlashAttribute("issued", issue.get());
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.CONFLICT) {
        throw refusal;
      }
      flash.addFlashAttribute("refused", refusal.message());
    }
    return back(id);
  }

  private ModelAndView page(
      OrganisationId id, Form form, FormErrors errors, HttpStatus status, Viewer viewer) {
    var page = new ModelAndView("organisation/integrations", status);
    page.addObject("integrations", integrations.list(id, viewer));
    page.addObject("organisation", organisations.get(id, viewer));
    page.addObject("form", form);
    page.addObject("errors", errors.byField());
    page.addObject("now", clock.instant());
    page.addObject("most", IntegrationManagement.MOST);
    page.addObject("tokenAddress", keycloak.endpoint("token"));
    page.addObject("apiAddress", address.of("/api/scenarios"));
    return page;
  }

  private @Nullable Instant endOf(@Nullable LocalDate lastDay) {
    return lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }

  private static ModelAndView back(OrganisationId id) {
    return new ModelAndView("redirect:/organisations/" + id + "/integrations");
  }
}
