package io.scenariomarket.contract;

import io.scenariomarket.attachment.AttachmentManagement;
import io.scenariomarket.attachment.UploadForm;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms about one milestone or payment of a contract: its report, and the answers to it. */
@Controller
class StepPages {

  private final Fulfilment fulfilment;
  private final AttachmentManagement attachments;
  private final FormFlow forms;
  private final Clock clock;

  StepPages(Fulfilment fulfilment, AttachmentManagement attachments, FormFlow forms, Clock clock) {
    this.fulfilment = fulfilment;
    this.attachments = attachments;
    this.forms = forms;
    this.clock = clock;
  }

  /**
   * What is said to a deed, as it was typed.
   *
   * @param version the version that was read
   * @param words why, or what is to be known
   * @param on the day of a payment
   */
  record DeedForm(@Nullable Long version, @Nullable String words, @Nullable String on) {

    Fulfilment.Said read(FormErrors errors) {
      return new Fulfilment.Said(words, errors.date("on", on));
    }
  }

  /**
   * The form of a report.
   *
   * @param tooLarge how many megabytes a file may have, when this is the answer to a report that
   *     was not even read
   */
  @GetMapping("/contracts/{id}/steps/{step}/report")
  ModelAndView askReport(
      @PathVariable EngagementId id,
      @PathVariable int step,
      @RequestAttribute(name = UploadForm.TOO_LARGE, required = false) @Nullable Long tooLarge,
      Viewer viewer) {
    var contract = fulfilment.toReport(id, step, viewer);
    var form = ReportForm.of(contract, step);
    var page = page(contract, step, form);
    return tooLarge == null
        ? forms.show(page)
        : forms.save(
            errors -> {
              errors.reject("file", "attachment.too-large", tooLarge);
              return form;
            },
            _ -> new ModelAndView(),
            page);
  }

  @PostMapping("/contracts/{id}/steps/{step}/report")
  ModelAndView report(
      @PathVariable EngagementId id,
      @PathVariable int step,
      @ModelAttribute("form") ReportForm form,
      @RequestParam(required = false) @Nullable List<MultipartFile> file,
      Viewer viewer,
      RedirectAttributes flash) {
    var contract = fulfilment.get(id, step, viewer);
    return forms.save(
        errors -> form.read(contract, step, errors),
        report -> {
          fulfilment.report(
              id,
              step,
              report,
              AttachmentManagement.chosen(file),
              FormFlow.version(form.version()),
              viewer);
          return done(id, "REPORT", flash);
        },
        page(contract, step, form));
  }

  @GetMapping("/contracts/{id}/steps/{step}/{deed}")
  ModelAndView ask(
      @PathVariable EngagementId id,
      @PathVariable int step,
      @PathVariable StepDeed deed,
      Viewer viewer) {
    var contract = fulfilment.toAct(id, step, deed, viewer);
    var today = FormErrors.typed(LocalDate.now(clock));
    return forms.show(page(contract, step, deed, new DeedForm(contract.version(), null, today)));
  }

  @PostMapping("/contracts/{id}/steps/{step}/{deed}")
  ModelAndView act(
      @PathVariable EngagementId id,
      @PathVariable int step,
      @PathVariable StepDeed deed,
      @ModelAttribute("form") DeedForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    return forms.save(
        form::read,
        said -> {
          fulfilment.act(id, step, deed, said, FormFlow.version(form.version()), viewer);
          return done(id, deed.name(), flash);
        },
        page(fulfilment.get(id, step, viewer), step, deed, form));
  }

  private static ModelAndView done(EngagementId id, String deed, RedirectAttributes flash) {
    flash.addFlashAttribute("saved", "contract.step.did." + deed);
    return new ModelAndView("redirect:/contracts/" + id + "#steps");
  }

  private FormFlow.Page page(Contract contract, int step, ReportForm form) {
    var figures = contract.terms().figures();
    return (errors, status) ->
        form("contract/report", contract, step, errors, status)
            .addObject("form", form.padded(figures.size()))
            .addObject("upload", attachments.rules())
            .addObject("most", Fulfilment.MAX_FILES);
  }

  private FormFlow.Page page(Contract contract, int step, StepDeed deed, DeedForm form) {
    return (errors, status) ->
        form("contract/deed", contract, step, errors, status)
            .addObject("form", form)
            .addObject("deed", deed);
  }

  private static ModelAndView form(
      String template, Contract contract, int step, FormErrors errors, HttpStatus status) {
    return new ModelAndView(template, status)
        .addObject("contract", contract)
        .addObject("step", step)
        .addObject("name", contract.terms().milestone(step))
        .addObject("errors", errors.byField());
  }
}
