package io.scenariomarket.mining;

import io.scenariomarket.extraction.Passed;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.job.JobStatus;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Htmx;
import io.scenariomarket.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents that are mined, and one of them beside its candidates. */
@Controller
class MiningPages {

  private static final int PAGE_SIZE = 30;

  private final Mining mining;
  private final Curation curation;
  private final Desk desk;
  private final MessageSource messages;

  MiningPages(Mining mining, Curation curation, Desk desk, MessageSource messages) {
    this.mining = mining;
    this.curation = curation;
    this.desk = desk;
    this.messages = messages;
  }

  @GetMapping("/mining")
  ModelAndView list(@RequestParam(defaultValue = "0") int page, Viewer viewer) {
    return list(Math.max(page, 0), null, null, Map.of(), HttpStatus.OK, viewer);
  }

  @Limited(Limit.UPLOAD)
  @PostMapping("/mining")
  ModelAndView add(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(required = false) @Nullable String text,
      Viewer viewer)
      throws IOException {
    try {
      var id =
          text == null
              ? mining.upload(
                  file == null ? null : file.getOriginalFilename(),
                  file == null ? new byte[0] : file.getBytes(),
                  viewer)
              : mining.paste(name, text, viewer);
      return new ModelAndView("redirect:/mining/" + id);
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      var errors = new FormErrors(messages);
      errors.reject(refusal);
      return list(0, name, text, errors.byField(), HttpStatus.UNPROCESSABLE_CONTENT, viewer);
    }
  }

  private ModelAndView list(
      int page,
      @Nullable String name,
      @Nullable String text,
      Map<String, String> errors,
      HttpStatus status,
      Viewer viewer) {
    var view = new ModelAndView("mining/documents", status);
    var documents = mining.list(page, PAGE_SIZE, viewer);
    view.addObject("documents", documents);
    view.addObject("busy", documents.stream().anyMatch(each -> each.document().busy()));
    view.addObject("page", page);
    view.addObject("more", (page + 1) * PAGE_SIZE < mining.count());
    view.addObject("accepted", DocumentType.accepted());
    view.addObject("name", name);
    view.addObject("text", text);
    view.addObject("errors", errors);
    return view;
  }

  /** A sentence that was passed over, as it is shown. */
  record Unread(int from, String text, Passed.Reason reason) {

    static Unread of(Passed passed, String text) {
      var to = Math.clamp(passed.sentence().to(), 0, text.length());
      var from = Math.clamp(passed.sentence().from(), 0, to);
      return new Unread(passed.sentence().from(), text.substring(from, to), passed.reason());
    }
  }

  /**
   * The document on the left, one candidate on the right.
   *
   * @param at the candidate to show
   * @param request htmx swaps only the right side, or only the progress
   */
  @GetMapping("/mining/{id}")
  ModelAndView document(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID at,
      HttpServletRequest request,
      Viewer viewer) {
    var part = Htmx.asks(request);
    var document = mining.get(id, viewer);
    var text = document.busy() ? "" : mining.text(id);
    var candidates = mining.candidates(id);
    var laid = desk.lay(candidates, at, text, viewer);
    var view = new ModelAndView(part ? "mining/desk :: desk" : "mining/document");
    view.addObject("document", document);
    view.addObject("ahead", mining.status(id).map(JobStatus::ahead).orElse(0));
    view.addObject("counts", mining.counts(id));
    view.addObject("laid", laid.orElse(null));
    view.addObject("version", laid.map(each -> Curation.version(each.candidate())).orElse(0L));
    view.addObject("undoable", curation.lastDecided(id, viewer).isPresent());
    if (!part) {
      var passed = mining.passed(id);
      view.addObject("candidates", candidates);
      view.addObject("paragraphs", Segment.paragraphs(text, candidates, passed));
      view.addObject("passed", passed.stream().map(each -> Unread.of(each, text)).toList());
    }
    return view;
  }

  @PostMapping("/mining/{id}/stop")
  String stop(@PathVariable UUID id, Viewer viewer) {
    mining.stop(id, viewer);
    return "redirect:/mining/" + id;
  }

  @PostMapping("/mining/{id}/delete")
  String delete(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
    mining.remove(id, viewer);
    flash.addFlashAttribute("saved", "mining.removed");
    return "redirect:/mining";
  }
}
