package io.scenariomarket.exchange;

import io.scenariomarket.columns.SheetFields;
import io.scenariomarket.columns.SheetKind;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.job.JobStatus;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import io.scenariomarket.sheet.Amount;
import io.scenariomarket.sheet.DayOrder;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way of a file from its upload to its import, a page that one can leave and find again. */
@Controller
class ImportPages {

  private static final int PAGE = 50;
  private static final int LAST_PAGE = 100_000;

  private final ImportManagement imports;
  private final Uploads uploads;
  private final ItemRows rows;
  private final UnknownWords words;
  private final SheetFields fields;
  private final OrganisationManagement organisations;
  private final MessageSource messages;
  private final Clock clock;

  ImportPages(
      ImportManagement imports,
      Uploads uploads,
      ItemRows rows,
      UnknownWords words,
      SheetFields fields,
      OrganisationManagement organisations,
      MessageSource messages,
      Clock clock) {
    this.imports = imports;
    this.uploads = uploads;
    this.rows = rows;
    this.words = words;
    this.fields = fields;
    this.organisations = organisations;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/imports")
  ModelAndView list(Viewer viewer) {
    return list(new FormErrors(messages), HttpStatus.OK, viewer);
  }

  private ModelAndView list(FormErrors errors, HttpStatus status, Viewer viewer) {
    var page = new ModelAndView("exchange/list");
    page.setStatus(status);
    page.addObject("imports", imports.list(viewer));
    page.addObject("organisations", organisations.all(viewer.organisations()).values());
    page.addObject("zone", viewer.may(Permission.IMPORT));
    page.addObject("kinds", SheetKind.values());
    page.addObject("errors", errors.byField());
    return page;
  }

  @Limited(Limit.UPLOAD)
  @PostMapping("/imports")
  ModelAndView upload(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable String organisationId,
      Viewer viewer)
      throws IOException {
    try {
      var behalf =
          Optional.ofNullable(Text.orNull(organisationId))
              .map(typed -> PlanForm.organisation("organisationId", typed));
      var taken = uploads.take(file, behalf, viewer);
      return new ModelAndView("redirect:/imports/" + taken.id());
    } catch (Refusal refusal) {
      return refused(refusal, errors -> list(errors, HttpStatus.UNPROCESSABLE_CONTENT, viewer));
    }
  }

  private ModelAndView refused(
      Refusal refusal, java.util.function.Function<FormErrors, ModelAndView> page) {
    if (refusal.kind() != Refusal.Kind.INVALID) {
      throw refusal;
    }
    var errors = new FormErrors(messages);
    errors.reject(refusal);
    return page.apply(errors);
  }

  @GetMapping("/imports/{id}")
  ModelAndView page(
      @PathVariable ImportId id,
      @RequestParam(required = false) @Nullable ImportOutcome outcome,
      @RequestParam(defaultValue = "0") int page,
      Viewer viewer,
      Locale locale) {
    return page(
        imports.get(id, viewer),
        outcome,
        Math.clamp(page, 0, LAST_PAGE),
        new FormErrors(messages),
        viewer,
        locale);
  }

  private ModelAndView page(
      SheetImport whole,
      @Nullable ImportOutcome outcome,
      int page,
      FormErrors errors,
      Viewer viewer,
      Locale locale) {
    var view = new ModelAndView("exchange/page");
    var counts = imports.counts(whole);
    var shown = outcome == null ? firstOf(counts) : outcome;
    view.addObject("whole", whole);
    view.addObject("id", whole.id().toString());
    view.addObject("stage", whole.state().name());
    view.addObject("busy", whole.state().busy());
    view.addObject("ahead", imports.status(whole).map(JobStatus::ahead).orElse(0));
    view.addObject("failure", rows.failure(whole, locale));
    view.addObject("errors", errors.byField());
    view.addObject("counts", counts);
    view.addObject("undone", imports.undone(whole));
    view.addObject("outcomes", List.of(ImportOutcome.values()));
    view.addObject("shown", shown);
    view.addObject("page", page);
    view.addObject("pages", (counts.getOrDefault(shown, 0) + PAGE - 1) / PAGE);
    view.addObject(
        "rows",
        rows.show(whole.plan(), imports.items(whole, List.of(shown), page * PAGE, PAGE), locale));
    view.addObject(
        "words", whole.state() == ImportState.CHECKED ? questions(whole, locale) : List.of());
    view.addObject("fields", choices(locale));
    view.addObject("kinds", SheetKind.values());
    view.addObject("units", Amount.Unit.values());
    view.addObject("orders", DayOrder.values());
    view.addObject("landings", landings(whole, viewer));
    view.addObject("owners", owners(viewer));
    view.addObject("owner", whole.plan().owner());
    view.addObject("zone", viewer.may(Permission.IMPORT));
    return view;
  }

  /** What needs attention first. */
  private static ImportOutcome firstOf(Map<ImportOutcome, Integer> counts) {
    return List.of(
            ImportOutcome.REFUSED,
            ImportOutcome.NEW,
            ImportOutcome.CHANGED,
            ImportOutcome.UNCHANGED)
        .stream()
        .filter(each -> counts.getOrDefault(each, 0) > 0)
        .findFirst()
        .orElse(ImportOutcome.NEW);
  }

  /**
   * A word that is no term.
   *
   * @param label what its field is called
   * @param terms what it can mean, and what that is called
   */
  record Question(UnknownWords.Unknown unknown, String label, Map<String, String> terms) {}

  private List<Question> questions(SheetImport whole, Locale locale) {
    return words.of(whole.id()).stream()
        .map(
            word -> {
              var terms = new LinkedHashMap<String, String>();
              words
                  .choices(word.kind(), word.field())
                  .forEach(term -> terms.put(term.term(), term.label(locale)));
              return new Question(word, rows.label(word.kind(), word.field(), locale), terms);
            })
        .filter(question -> !question.terms.isEmpty())
        .toList();
  }

  /** The fields of each kind and what they are called. */
  private Map<String, Map<String, String>> choices(Locale locale) {
    var all = new LinkedHashMap<String, Map<String, String>>();
    for (var kind : SheetKind.values()) {
      var labels = new LinkedHashMap<String, String>();
      fields.of(kind).keySet().forEach(field -> labels.put(field, rows.label(kind, field, locale)));
      all.put(kind.name(), labels);
    }
    return all;
  }

  private static List<Landing> landings(SheetImport whole, Viewer viewer) {
    var owner = whole.plan().owner();
    return java.util.Arrays.stream(Landing.values())
        .filter(
            each ->
                owner == null
                    ? viewer.may(each.permission())
                    : viewer.may(each.permission(), owner))
        .toList();
  }

  private Map<String, String> owners(Viewer viewer) {
    var owners = new LinkedHashMap<String, String>();
    if (viewer.may(Permission.IMPORT)) {
      var zone = organisations.zone();
      owners.put(zone.id().toString(), zone.name());
    }
    organisations
        .all(viewer.organisations())
        .values()
        .forEach(each -> owners.put(each.id().toString(), each.name()));
    return owners;
  }

  @PostMapping("/imports/{id}/mapping")
  ModelAndView map(
      @PathVariable ImportId id,
      @RequestParam MultiValueMap<String, String> form,
      Viewer viewer,
      Locale locale) {
    var whole = imports.get(id, viewer);
    try {
      var read = new PlanForm(imports, organisations).read(whole.plan(), form);
      var planned = imports.plan(id, read.plan(), viewer);
      if (!"check".equals(form.getFirst("action")) || read.kindChanged()) {
        return new ModelAndView("redirect:/imports/" + planned.id());
      }
      imports.check(id, viewer);
      return new ModelAndView("redirect:/imports/" + id);
    } catch (Refusal refusal) {
      return refused(
          refusal,
          errors -> {
            var page = page(imports.get(id, viewer), null, 0, errors, viewer, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
          });
    }
  }

  @PostMapping("/imports/{id}/check")
  String check(@PathVariable ImportId id, Viewer viewer) {
    imports.check(id, viewer);
    return "redirect:/imports/" + id;
  }

  @PostMapping("/imports/{id}/confirm")
  String confirm(@PathVariable ImportId id, Viewer viewer) {
    imports.confirm(id, viewer);
    return "redirect:/imports/" + id;
  }

  @PostMapping("/imports/{id}/undo")
  String undo(@PathVariable ImportId id, Viewer viewer) {
    imports.undo(id, viewer);
    return "redirect:/imports/" + id;
  }

  @PostMapping("/imports/{id}/stop")
  String stop(@PathVariable ImportId id, Viewer viewer) {
    imports.stop(id, viewer);
    return "redirect:/imports/" + id;
  }

  @PostMapping("/imports/{id}/discard")
  String discard(@PathVariable ImportId id, Viewer viewer, RedirectAttributes flash) {
    imports.discard(id, viewer);
    flash.addFlashAttribute("saved", "exchange.discarded");
    return "redirect:/imports";
  }
}
