package io.scenariomarket.web;

import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Signing in and signing up by one's own choice, and what to do when it failed. */
@Controller
class SignIn {

  /**
   * Reached only when signed in: whoever is not is led through Keycloak, to sign in or to register,
   * and comes back here.
   *
   * @param to the page to return to; anything that is not an address of the market leads home
   */
  @GetMapping("/sign-in")
  RedirectView signIn(@RequestParam(defaultValue = "/") String to) {
    return back(to);
  }

  /** The same for whoever has no account yet. */
  @Limited(Limit.SIGN_UP)
  @GetMapping("/sign-up")
  RedirectView signUp(@RequestParam(defaultValue = "/") String to) {
    return back(to);
  }

  @GetMapping("/sign-in/failed")
  String failed() {
    return "web/sign-in-failed";
  }

  private static RedirectView back(String to) {
    var local =
        to.startsWith("/")
            && !to.startsWith("//")
            && to.chars().noneMatch(each -> each == '\\' || Character.isISOControl(each));
    var view = new RedirectView(local ? to : "/", true);
    view.setExpandUriTemplateVariables(false);
    return view;
  }
}
