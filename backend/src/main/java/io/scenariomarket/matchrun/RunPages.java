package io.scenariomarket.matchrun;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.job.JobStatus;
import io.scenariomarket.shared.Download;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The runs, and the page of one with its result. */
@Controller
class RunPages {

  /** Needs on a page of what changed. */
  private static final int CHANGED = 50;

  private final RunManagement runs;
  private final RunViews views;
  private final RunChanges changes;
  private final RunSheet sheet;
  private final MessageSource messages;

  RunPages(
      RunManagement runs,
      RunViews views,
      RunChanges changes,
      RunSheet sheet,
      MessageSource messages) {
    this.runs = runs;
    this.views = views;
    this.changes = changes;
    this.sheet = sheet;
    this.messages = messages;
  }

  @GetMapping("/match-runs")
  ModelAndView list(Viewer viewer) {
    return list("ZONE", new FormErrors(messages), HttpStatus.OK, viewer);
  }

  private ModelAndView list(String scope, FormErrors errors, HttpStatus status, Viewer viewer) {
    return new ModelAndView("matchrun/list", status)
        .addObject("runs", runs.list(viewer))
        .addObject("lists", views.lists())
        .addObject("campaigns", views.campaigns(viewer))
        .addObject("scope", scope)
        .addObject("errors", errors.byField());
  }

  @PostMapping("/match-runs")
  ModelAndView start(@RequestParam(defaultValue = "") String scope, Viewer viewer) {
    try {
      return new ModelAndView(
          "redirect:/match-runs/" + runs.start(read(scope), new Random().nextLong(), viewer));
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      var errors = new FormErrors(messages);
      errors.reject(refusal);
      return list(scope, errors, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
    }
  }

  private static RunScope read(String scope) {
    try {
      return RunScope.of(scope);
    } catch (IllegalArgumentException _) {
      throw Refusal.invalid("scope", "match-run.scope.unknown");
    }
  }

  @GetMapping("/match-runs/{id}")
  String page(
      @PathVariable RunId id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean unserved,
      @RequestParam(defaultValue = "0") int page,
      Viewer viewer,
      Model model) {
    var run = runs.get(id, viewer);
    model.addAttribute("run", run);
    model.addAttribute("ahead", runs.status(run).map(JobStatus::ahead).orElse(0));
    model.addAttribute("failure", failure(run));
    if (run.complete()) {
      model.addAttribute("q", q);
      model.addAttribute("unserved", unserved);
      model.addAttribute("figures", views.figures(run));
      model.addAttribute("found", views.page(run, q.strip(), unserved, page));
    }
    return "matchrun/page";
  }

  private @Nullable String failure(MatchRun run) {
    return run.failure() == null ? null : run.failure().split("\t")[0];
  }

  /** The whole result, for a spreadsheet. */
  @GetMapping("/match-runs/{id}/result.xlsx")
  void sheet(@PathVariable RunId id, Viewer viewer, HttpServletResponse response)
      throws IOException {
    var run = runs.complete(id, viewer);
    Download.attach("match-run.xlsx", Download.XLSX, response);
    sheet.write(run.title(), views.all(run), response.getOutputStream());
  }

  /** What is otherwise than in the run before. */
  @GetMapping("/match-runs/{id}/changes")
  String changes(@PathVariable RunId id, Viewer viewer, Model model) {
    var run = runs.complete(id, viewer);
    model.addAttribute("run", run);
    model.addAttribute("compared", changes.of(run).orElse(null));
    model.addAttribute("most", CHANGED);
    return "matchrun/changes";
  }

  @PostMapping("/match-runs/{id}/stop")
  String stop(@PathVariable RunId id, Viewer viewer, RedirectAttributes flash) {
    runs.stop(id, viewer);
    flash.addFlashAttribute("saved", "match-run.stopped");
    return "redirect:/match-runs/" + id;
  }
}
