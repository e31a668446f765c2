package io.scenariomarket.selection;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Download;
import io.scenariomarket.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The selections that somebody has to do with, and the page of one with its panel. */
@Controller
class SelectionPages {

  private static final int PAGE_SIZE = 20;

  private final SelectionManagement selections;
  private final SelectionViews views;
  private final Panel panel;
  private final AssessorPool pool;
  private final ProposedAssessors proposed;
  private final ResultTables results;
  private final ResultSheet sheet;

  SelectionPages(
      SelectionManagement selections,
      SelectionViews views,
      Panel panel,
      AssessorPool pool,
      ProposedAssessors proposed,
      ResultTables results,
      ResultSheet sheet) {
    this.selections = selections;
    this.views = views;
    this.panel = panel;
    this.pool = pool;
    this.proposed = proposed;
    this.results = results;
    this.sheet = sheet;
  }

  @GetMapping("/selections")
  String list(@RequestParam(defaultValue = "0") int page, Viewer viewer, Model model) {
    model.addAttribute("found", selections.list(Math.max(page, 0), PAGE_SIZE, viewer));
    return "selection/list";
  }

  @GetMapping("/selections/{id}")
  String page(@PathVariable SelectionId id, Viewer viewer, Model model) {
    var selection = selections.get(id, viewer);
    var shown = views.show(selection, viewer);
    model.addAttribute("shown", shown);
    if (shown.can(SelectionAction.NAME_ASSESSORS.name())) {
      model.addAttribute("pool", pool.of(selection.owner()));
      model.addAttribute("proposed", proposed.of(selection, viewer));
    }
    if (shown.results()) {
      model.addAttribute("lines", results.of(shown));
    }
    return "selection/page";
  }

  /** The whole of a decided selection, to print and to file. */
  @GetMapping("/selections/{id}/record")
  String record(@PathVariable SelectionId id, Viewer viewer, Model model) {
    var selection = selections.get(id, viewer);
    var shown = views.show(selection, viewer);
    if (selection.stage() != Stage.DECIDED) {
      throw Refusal.conflict("selection.stage.conflict");
    }
    if (!shown.results()) {
      throw Refusal.forbidden("selection.result.forbidden");
    }
    model.addAttribute("shown", shown);
    model.addAttribute("lines", results.of(shown));
    return "selection/record";
  }

  /** What the points come to, for a spreadsheet. */
  @GetMapping("/selections/{id}/result.csv")
  void sheet(@PathVariable SelectionId id, Viewer viewer, HttpServletResponse response)
      throws IOException {
    var shown = views.show(selections.get(id, viewer), viewer);
    if (!shown.results()) {
      throw Refusal.forbidden("selection.result.forbidden");
    }
    Download.attach("result.csv", Download.CSV, response);
    sheet.write(shown.selection(), results.of(shown), response.getOutputStream());
  }

  @PostMapping("/selections/{id}/assessors")
  String name(
      @PathVariable SelectionId id,
      @RequestParam(defaultValue = "") String subject,
      Viewer viewer,
      RedirectAttributes flash) {
    return tried(id, "selection.assessor.named", flash, () -> panel.name(id, subject, viewer));
  }

  @PostMapping("/selections/{id}/assessors/remove")
  String remove(
      @PathVariable SelectionId id,
      @RequestParam(defaultValue = "") String subject,
      Viewer viewer,
      RedirectAttributes flash) {
    return tried(id, "selection.assessor.removed", flash, () -> panel.remove(id, subject, viewer));
  }

  /** Does something of one click; what forbids it is told on the page. */
  private static String tried(
      SelectionId id, String done, RedirectAttributes flash, Runnable attempt) {
    try {
      attempt.run();
      flash.addFlashAttribute("saved", done);
    } catch (Refusal refusal) {
      switch (refusal.kind()) {
        case INVALID -> flash.addFlashAttribute("problem", refusal.fields().getFirst().message());
        case CONFLICT -> flash.addFlashAttribute("problem", refusal.message());
        case NOT_FOUND, FORBIDDEN, UNAVAILABLE -> throw refusal;
      }
    }
    return "redirect:/selections/" + id;
  }
}
