package io.scenariomarket.matchrun;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a run shows to be missing, and what can be done about it. */
@Controller
class GapPages {

  /** How many of each kind a page shows. */
  private static final int SHOWN = 30;

  private final RunManagement runs;
  private final RunGaps gaps;

  GapPages(RunManagement runs, RunGaps gaps) {
    this.runs = runs;
    this.gaps = gaps;
  }

  @GetMapping("/match-runs/{id}/gaps")
  String page(
      @PathVariable RunId id,
      @RequestParam(required = false) @Nullable String track,
      @RequestParam(required = false) @Nullable String park,
      Viewer viewer,
      Model model) {
    var run = runs.complete(id, viewer);
    var filter = new RunGaps.Filter(Text.orNull(track), Text.orNull(park));
    model.addAttribute("run", run);
    model.addAttribute("filter", filter);
    model.addAttribute("gaps", gaps.of(run, filter));
    model.addAttribute("most", SHOWN);
    return "matchrun/gaps";
  }
}
