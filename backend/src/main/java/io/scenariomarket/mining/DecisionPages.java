package io.scenariomarket.mining;

import io.scenariomarket.extraction.CandidateKind;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decisions on candidates: each leads to the next candidate that waits for one. */
@Controller
class DecisionPages {

  private final Mining mining;
  private final Curation curation;
  private final FormFlow forms;

  DecisionPages(Mining mining, Curation curation, FormFlow forms) {
    this.mining = mining;
    this.curation = curation;
    this.forms = forms;
  }

  @PostMapping("/mining/{id}/candidates/{candidate}/accept")
  String accept(
      @PathVariable UUID id,
      @PathVariable UUID candidate,
      @RequestParam long version,
      Viewer viewer,
      RedirectAttributes flash) {
    return decide(id, "mining.accepted", flash, () -> curation.accept(candidate, version, viewer));
  }

  @PostMapping("/mining/{id}/candidates/{candidate}/reject")
  String reject(
      @PathVariable UUID id,
      @PathVariable UUID candidate,
      @RequestParam long version,
      Viewer viewer,
      RedirectAttributes flash) {
    return decide(id, "mining.rejected", flash, () -> curation.reject(candidate, version, viewer));
  }

  @PostMapping("/mining/{id}/candidates/{candidate}/merge")
  String merge(
      @PathVariable UUID id,
      @PathVariable UUID candidate,
      @RequestParam long version,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable UUID into,
      Viewer viewer,
      RedirectAttributes flash) {
    return decide(
        id, "mining.merged", flash, () -> curation.merge(candidate, version, type, into, viewer));
  }

  @PostMapping("/mining/{id}/candidates/{candidate}/undo")
  String undo(
      @PathVariable UUID id,
      @PathVariable UUID candidate,
      Viewer viewer,
      RedirectAttributes flash) {
    curation.undo(candidate, viewer);
    flash.addFlashAttribute("saved", "mining.undone");
    return "redirect:/mining/" + id + "?at=" + candidate;
  }

  /** Takes back the last decision of whoever asks. */
  @PostMapping("/mining/{id}/undo")
  String undoLast(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
    mining.get(id, viewer);
    var last = curation.lastDecided(id, viewer);
    return last.isEmpty() ? "redirect:/mining/" + id : undo(id, last.get().id(), viewer, flash);
  }

  @PostMapping("/mining/{id}/bulk")
  String bulk(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable List<UUID> candidates,
      @RequestParam(defaultValue = "accept") String action,
      Viewer viewer,
      RedirectAttributes flash) {
    mining.get(id, viewer);
    var chosen = candidates == null ? List.<UUID>of() : candidates;
    var decided = curation.bulk(id, chosen, action.equals("accept"), viewer);
    flash.addFlashAttribute("decided", decided);
    return "redirect:/mining/" + id;
  }

  /** Makes candidates of sentences that were passed over and that somebody has ticked. */
  @PostMapping("/mining/{id}/candidates")
  String mark(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable List<Integer> sentence,
      Viewer viewer,
      RedirectAttributes flash) {
    mining.get(id, viewer);
    var marked = curation.mark(id, sentence == null ? List.of() : sentence, viewer);
    flash.addFlashAttribute("saved", marked.isEmpty() ? "mining.mark.none" : "mining.marked");
    return "redirect:/mining/" + id + (marked.isEmpty() ? "" : "?at=" + marked.getFirst().id());
  }

  @GetMapping("/mining/{id}/candidates/{candidate}/edit")
  ModelAndView edit(@PathVariable UUID id, @PathVariable UUID candidate, Viewer viewer) {
    var found = find(id, candidate, viewer);
    return forms.show(page(id, candidate, CandidateForm.of(found), viewer));
  }

  /** Saves what was changed, and accepts it where the button says so. */
  @PostMapping("/mining/{id}/candidates/{candidate}")
  ModelAndView save(
      @PathVariable UUID id,
      @PathVariable UUID candidate,
      @RequestParam(defaultValue = "save") String action,
      @ModelAttribute("form") CandidateForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    find(id, candidate, viewer);
    return forms.save(
        form::read,
        revision -> {
          var saved = curation.revise(candidate, form.version(), revision, viewer);
          if (action.equals("accept")) {
            var version = Curation.version(saved);
            return new ModelAndView(
                decide(
                    id,
                    "mining.accepted",
                    flash,
                    () -> curation.accept(candidate, version, viewer)));
          }
          flash.addFlashAttribute("saved", "mining.saved");
          return new ModelAndView("redirect:/mining/" + id + "?at=" + candidate);
        },
        page(id, candidate, form, viewer));
  }

  private FormFlow.Page page(UUID id, UUID candidate, CandidateForm form, Viewer viewer) {
    return (errors, status) -> {
      var found = find(id, candidate, viewer);
      return new ModelAndView("mining/edit", status)
          .addObject("document", mining.get(id, viewer))
          .addObject("candidate", found)
          .addObject("sentence", found.sentence(mining.text(id)))
          .addObject("form", form)
          .addObject("kinds", CandidateKind.values())
          .addObject("errors", errors.byField());
    };
  }

  private Candidate find(UUID id, UUID candidate, Viewer viewer) {
    mining.get(id, viewer);
    return mining.candidates(id).stream()
        .filter(each -> each.id().equals(candidate))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("mining.not-found"));
  }

  private String decide(
      UUID id, String saved, RedirectAttributes flash, Supplier<Candidate> decision) {
    var decided = decision.get();
    flash.addFlashAttribute("saved", saved);
    var next = Desk.after(decided.id(), mining.candidates(id));
    return "redirect:/mining/" + id + next.map(at -> "?at=" + at).orElse("");
  }
}
