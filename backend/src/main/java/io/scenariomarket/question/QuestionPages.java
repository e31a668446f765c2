package io.scenariomarket.question;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.work.ItemForms;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.TypedFormAddresses;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questions about an item, with the form to ask one. */
@Controller
class QuestionPages implements TypedFormAddresses {

  private static final int PAGE_SIZE = 20;

  private final QuestionManagement questions;
  private final QuestionViews views;
  private final AskableKinds kinds;
  private final ItemForms typed;
  private final FormFlow forms;
  private final QuestionProperties settings;
  private final Clock clock;

  QuestionPages(
      QuestionManagement questions,
      QuestionViews views,
      AskableKinds kinds,
      ItemForms typed,
      FormFlow forms,
      QuestionProperties settings,
      Clock clock) {
    this.questions = questions;
    this.views = views;
    this.kinds = kinds;
    this.typed = typed;
    this.forms = forms;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<String> typedFormAddresses() {
    return List.of("/scenarios/{id}/questions");
  }

  @GetMapping("/scenarios/{id}/questions")
  ModelAndView list(
      ItemRef item,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "false") boolean restore,
      Viewer viewer) {
    var form =
        typed
            .restored(restore, address(item), QuestionForm.class, viewer)
            .orElse(QuestionForm.EMPTY);
    return forms.show(page(item, form, Math.max(page, 0), viewer));
  }

  @Limited(Limit.QUESTION)
  @PostMapping("/scenarios/{id}/questions")
  ModelAndView ask(
      ItemRef item,
      @ModelAttribute("form") QuestionForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    return forms.save(
        _ -> form,
        asked -> {
          questions.ask(item, asked.text(), viewer);
          typed.sent(address(item), viewer);
          flash.addFlashAttribute("saved", "question.asked");
          return new ModelAndView("redirect:" + address(item));
        },
        page(item, form, 0, viewer));
  }

  private FormFlow.Page page(ItemRef ref, QuestionForm form, int page, Viewer viewer) {
    return (errors, status) -> {
      var model = new ExtendedModelMap();
      var item = kinds.find(ref, viewer, model);
      var answers = QuestionManagement.answers(item, viewer);
      model.addAttribute("asked", item);
      model.addAttribute("answers", answers);
      model.addAttribute("asks", !answers && viewer.may(Permission.ASK) && item.open());
      model.addAttribute("unanswered", views.show(questions.unanswered(item, viewer), viewer));
      model.addAttribute(
          "answered",
          questions.answered(item, page, PAGE_SIZE).mapAll(each -> views.show(each, viewer)));
      model.addAttribute("days", settings.days());
      model.addAttribute("today", LocalDate.now(clock));
      model.addAttribute("form", form);
      model.addAttribute("errors", errors.byField());
      var shown = new ModelAndView("question/list", model, status);
      return status == HttpStatus.OK ? typed.offer(shown, address(ref), viewer) : shown;
    };
  }

  private static String address(ItemRef item) {
    return item.address() + "/questions";
  }
}
