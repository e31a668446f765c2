package io.scenariomarket.matchrun;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.job.Jobs;
import io.scenariomarket.matchrun.Allocation.Terms;
import io.scenariomarket.shared.Download;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.sheet.Column;
import io.scenariomarket.sheet.SheetWriter;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shortlists of a run: what they are asked to keep to, and what they come to. */
@Controller
class AllocationPages {

  private final RunManagement runs;
  private final Allocations allocations;
  private final AllocationViews views;
  private final Jobs jobs;
  private final TransactionOperations transactions;
  private final FormFlow forms;
  private final MessageSource messages;

  AllocationPages(
      RunManagement runs,
      Allocations allocations,
      AllocationViews views,
      Jobs jobs,
      TransactionOperations transactions,
      FormFlow forms,
      MessageSource messages) {
    this.runs = runs;
    this.allocations = allocations;
    this.views = views;
    this.jobs = jobs;
    this.transactions = transactions;
    this.forms = forms;
    this.messages = messages;
  }

  /** What is typed. */
  record TermsForm(
      @NotNull @Min(1) @Max(Terms.MOST_PLACES) @Nullable Integer listSize,
      @NotNull @Min(1) @Max(100) @Nullable Integer share,
      @NotNull @Min(0) @Max(Terms.MOST_FLOOR) @Nullable Integer floor,
      @NotNull @Min(0) @Max(Terms.MOST_DAYS) @Nullable Integer newcomerDays) {

    static TermsForm of(Terms terms) {
      return new TermsForm(terms.listSize(), terms.share(), terms.floor(), terms.newcomerDays());
    }

    private Terms terms() {
      return new Terms(or(listSize), or(share), or(floor), or(newcomerDays));
    }

    private static int or(@Nullable Integer number) {
      return number == null ? 0 : number;
    }
  }

  @GetMapping("/match-runs/{id}/shortlists")
  ModelAndView page(
      @PathVariable RunId id, @RequestParam(defaultValue = "0") int page, Viewer viewer) {
    var terms =
        allocations
            .latest(runs.complete(id, viewer).id())
            .map(Allocation::terms)
            .orElse(Terms.USUAL);
    return page(id, TermsForm.of(terms), page, new FormErrors(messages), HttpStatus.OK, viewer);
  }

  private ModelAndView page(
      RunId id, TermsForm form, int page, FormErrors errors, HttpStatus status, Viewer viewer) {
    var run = runs.complete(id, viewer);
    var latest = allocations.latest(id);
    var view =
        new ModelAndView("matchrun/shortlists", status)
            .addObject("run", run)
            .addObject("form", form)
            .addObject("allocation", latest.orElse(null))
            .addObject("errors", errors.byField());
    latest
        .filter(Allocation::complete)
        .ifPresent(
            done -> {
              var shown = views.of(run, done);
              view.addObject("compared", shown.compared());
              view.addObject("found", shown.page(page, RunViews.PAGE));
            });
    return view;
  }

  @PostMapping("/match-runs/{id}/shortlists")
  ModelAndView make(@PathVariable RunId id, @ModelAttribute("form") TermsForm form, Viewer viewer) {
    runs.complete(id, viewer);
    return forms.save(
        _ -> form,
        typed -> {
          begin(id, typed.terms(), viewer);
          return new ModelAndView("redirect:/match-runs/" + id + "/shortlists");
        },
        (errors, status) -> page(id, form, 0, errors, status, viewer));
  }

  /** What is asked for while the same is being made is that. */
  private void begin(RunId run, Terms terms, Viewer viewer) {
    var going = allocations.latest(run).filter(Allocation::running);
    if (going.isPresent() && going.get().terms().equals(terms)) {
      return;
    }
    transactions.executeWithoutResult(
        _ -> {
          var id = UUID.randomUUID();
          allocations.begin(id, run, terms, viewer.subject().orElseThrow());
          jobs.submit(AllocationWork.KIND, id, null, viewer);
        });
  }

  /** The shortlists for a spreadsheet. */
  @GetMapping("/match-runs/{id}/shortlists.xlsx")
  void sheet(@PathVariable RunId id, Viewer viewer, HttpServletResponse response)
      throws IOException {
    var run = runs.complete(id, viewer);
    var done =
        allocations
            .latest(id)
            .filter(Allocation::complete)
            .orElseThrow(() -> Refusal.conflict("match-run.shortlists.not-done"));
    Download.attach("shortlists.xlsx", Download.XLSX, response);
    SheetWriter.write(
        response.getOutputStream(),
        text("match-run.shortlists"),
        columns(),
        views.of(run, done).rows().stream());
  }

  private List<Column<AllocationViews.Row>> columns() {
    return List.of(
        column("match-run.need", row -> row.need().title()).wide(36),
        column("match-run.need.owner", row -> row.need().organisationName()),
        column("match-run.place", AllocationViews.Row::place).wide(6),
        column("match-run.capability", row -> row.offer().title()).wide(36),
        column("match-run.supplier", row -> row.offer().organisationName()),
        column("match-run.score", AllocationViews.Row::points).wide(8),
        column("match-run.likelihood", row -> text("matching.score." + row.likelihood())),
        column("match-run.shortlists.moved", AllocationViews.Row::moved).wide(12));
  }

  private Column<AllocationViews.Row> column(
      String key, Function<AllocationViews.Row, Object> cell) {
    return Column.of(text(key), cell);
  }

  private String text(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
