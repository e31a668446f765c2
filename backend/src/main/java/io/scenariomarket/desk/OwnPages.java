package io.scenariomarket.desk;

import io.scenariomarket.engagement.CapabilityStories;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.OwnWork;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Leads everybody to their desk, and shows members all that their organisations have. */
@Controller
class OwnPages {

  /** Items of a group beside others, and of one alone. */
  private static final int FEW = 8;

  private static final int MANY = 40;

  private static final int CAPABILITIES = 10;
  private static final int NEEDS_OF_EACH = 5;

  private static final List<String> TYPES =
      List.of(Engagement.TYPE, ItemRef.SCENARIO, ItemRef.CAPABILITY, "contract");

  private final OwnWork own;
  private final CapabilityStories stories;
  private final FirstSteps steps;

  OwnPages(OwnWork own, CapabilityStories stories, FirstSteps steps) {
    this.own = own;
    this.stories = stories;
    this.steps = steps;
  }

  /** Leads everybody to their own desk. */
  @GetMapping("/desk")
  String first(Viewer viewer) {
    return "redirect:" + Desks.of(viewer).getFirst().address();
  }

  /** All that one's organisations have, by whose turn it is. */
  @GetMapping("/desk/mine")
  String mine(
      @RequestParam Optional<String> type,
      @RequestParam Optional<OwnWork.Whose> whose,
      @RequestParam(defaultValue = "0") int page,
      Viewer viewer,
      Model model) {
    Desks.MINE.lay(model, viewer);
    var only = type.filter(TYPES::contains).orElse(null);
    var size = whose.isPresent() ? MANY : FEW;
    var part = whose.isPresent() ? Math.max(page, 0) : 0;
    var groups = own.list(only, whose.orElse(null), part, size, viewer);
    model.addAttribute("groups", groups);
    model.addAttribute("type", only);
    model.addAttribute("types", TYPES);
    model.addAttribute("whose", whose.orElse(null));
    model.addAttribute("page", part);
    model.addAttribute("pages", (groups.getFirst().total() + size - 1) / size);
    model.addAttribute("member", !viewer.organisations().isEmpty());
    model.addAttribute(
        "way", type.isEmpty() && whose.isEmpty() ? steps.of(viewer).orElse(null) : null);
    model.addAttribute(
        "stories", whose.isPresent() ? List.of() : stories.of(CAPABILITIES, NEEDS_OF_EACH, viewer));
    return "desk/mine";
  }
}
