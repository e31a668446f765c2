package io.scenariomarket.subscription;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What the link at the foot of a digest leads to. The link is the proof, so signing in is not
 * needed. Reading the page stops nothing, since programs that check mail open every link; posting
 * does, by a person or by a mail program (RFC 8058), which follows no redirect.
 */
@Controller
class StopPages {

  private final SavedSearchManagement management;

  StopPages(SavedSearchManagement management) {
    this.management = management;
  }

  @GetMapping("/searches/stop/{token}")
  String page(@PathVariable String token, Model model) {
    var search = management.named(token);
    model.addAttribute("search", search);
    model.addAttribute("token", token);
    model.addAttribute("stopped", search.frequency() == Frequency.NEVER);
    return "subscription/stop";
  }

  @PostMapping("/searches/stop/{token}")
  String stop(@PathVariable String token, Model model) {
    model.addAttribute("search", management.stop(token));
    model.addAttribute("token", token);
    model.addAttribute("stopped", true);
    return "subscription/stop";
  }
}
