package io.scenariomarket.award;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The award rounds, and the page of each. */
@Controller
class RoundPages {

  private static final int PAGE_SIZE = 20;

  private final RoundManagement rounds;
  private final RoundViews views;

  RoundPages(RoundManagement rounds, RoundViews views) {
    this.rounds = rounds;
    this.views = views;
  }

  @GetMapping("/awards")
  String list(@RequestParam(defaultValue = "0") int page, Viewer viewer, Model model) {
    model.addAttribute("found", rounds.list(Math.max(page, 0), PAGE_SIZE, viewer));
    model.addAttribute("drafts", viewer.may(Permission.RUN_AWARDS));
    return "award/list";
  }

  @GetMapping("/awards/{id}")
  String page(@PathVariable UUID id, Viewer viewer, Model model) {
    model.addAttribute("shown", views.show(rounds.get(id, viewer), viewer));
    model.addAttribute("way", RoundStage.WAY);
    return "award/page";
  }
}
