package io.scenariomarket.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Leads people to where they change their password, which Keycloak alone knows, and back to their
 * account.
 */
@Controller
class PasswordPages {

  @GetMapping("/account/password")
  String change(HttpServletRequest request) {
    PageRequestCache.comeBackTo("/account", request);
    return "redirect:" + KeycloakAuthorizationRequests.CHANGE_PASSWORD;
  }
}
