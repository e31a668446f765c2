package io.scenariomarket.account;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: organisations, the file with one's data, and having it erased. */
@Controller
class AccountPages {

  private final OwnData own;
  private final OrganisationManagement organisations;
  private final MessageSource messages;

  AccountPages(OwnData own, OrganisationManagement organisations, MessageSource messages) {
    this.own = own;
    this.organisations = organisations;
    this.messages = messages;
  }

  @GetMapping("/account")
  ModelAndView page(Viewer viewer) {
    return page(viewer, Map.of(), HttpStatus.OK);
  }

  @GetMapping("/account/data")
  ResponseEntity<Map<String, Object>> export(Viewer viewer) {
    var file = ContentDisposition.attachment().filename("scenario-market-account.json").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .contentType(MediaType.APPLICATION_JSON)
        .body(own.export(viewer));
  }

  @PostMapping("/account/erase")
  ModelAndView erase(
      @RequestParam(required = false) @Nullable String username,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      own.erase(username, viewer);
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      var errors = new FormErrors(messages);
      errors.reject(refusal);
      return page(viewer, errors.byField(), HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("typed", username);
    }
    new SecurityContextLogoutHandler()
        .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
    return new ModelAndView("redirect:/account-erased");
  }

  @GetMapping("/account-erased")
  String erased() {
    return "account/erased";
  }

  private ModelAndView page(Viewer viewer, Map<String, String> errors, HttpStatus status) {
    var page = new ModelAndView("account/page", status);
    page.addObject("account", own.account(viewer));
    page.addObject("memberships", viewer.memberships());
    page.addObject("organisations", organisations.all(viewer.organisations()));
    page.addObject("errors", errors);
    return page;
  }
}
