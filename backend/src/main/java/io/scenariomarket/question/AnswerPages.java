package io.scenariomarket.question;

import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.work.ItemForms;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.TypedFormAddresses;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One question: its answer for all who may read it, and for those who answer the form for it. */
@Controller
class AnswerPages implements TypedFormAddresses {

  private final QuestionManagement questions;
  private final QuestionViews views;
  private final AskableKinds kinds;
  private final Accounts accounts;
  private final ItemForms typed;
  private final FormFlow forms;
  private final Clock clock;

  AnswerPages(
      QuestionManagement questions,
      QuestionViews views,
      AskableKinds kinds,
      Accounts accounts,
      ItemForms typed,
      FormFlow forms,
      Clock clock) {
    this.questions = questions;
    this.views = views;
    this.kinds = kinds;
    this.accounts = accounts;
    this.typed = typed;
    this.forms = forms;
    this.clock = clock;
  }

  @Override
  public List<String> typedFormAddresses() {
    return List.of("/scenarios/{id}/questions/{question}");
  }

  @GetMapping("/scenarios/{id}/questions/{question}")
  ModelAndView show(
      ItemRef item,
      @PathVariable UUID question,
      @RequestParam(defaultValue = "false") boolean restore,
      Viewer viewer) {
    var form =
        typed
            .restored(restore, address(item, question), QuestionForm.class, viewer)
            .orElse(QuestionForm.EMPTY);
    return forms.show(page(item, question, form, viewer));
  }

  @PostMapping("/scenarios/{id}/questions/{question}/answer")
  ModelAndView answer(
      ItemRef item,
      @PathVariable UUID question,
      @ModelAttribute("form") QuestionForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    return forms.save(
        _ -> form,
        answer -> {
          questions.answer(item, question, answer.text(), answer.read(), viewer);
          return done(item, question, "question.answer.saved", viewer, flash);
        },
        page(item, question, form, viewer));
  }

  @PostMapping("/scenarios/{id}/questions/{question}/set-aside")
  ModelAndView setAside(
      ItemRef item,
      @PathVariable UUID question,
      @ModelAttribute("form") QuestionForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    return forms.save(
        _ -> form,
        aside -> {
          questions.setAside(item, question, aside.reason(), aside.read(), viewer);
          return done(item, question, "question.set-aside.done", viewer, flash);
        },
        page(item, question, form, viewer));
  }

  private ModelAndView done(
      ItemRef item, UUID question, String what, Viewer viewer, RedirectAttributes flash) {
    typed.sent(address(item, question), viewer);
    flash.addFlashAttribute("saved", what);
    return new ModelAndView("redirect:" + item.address() + "/questions");
  }

  private FormFlow.Page page(ItemRef ref, UUID id, QuestionForm form, Viewer viewer) {
    return (errors, status) -> {
      var model = new ExtendedModelMap();
      var item = kinds.find(ref, viewer, model);
      var question = questions.get(item, id, viewer);
      model.addAttribute("asked", item);
      model.addAttribute("question", views.show(question, viewer));
      model.addAttribute("today", LocalDate.now(clock));
      model.addAttribute("form", form);
      model.addAttribute("errors", errors.byField());
      if (!QuestionManagement.answers(item, viewer)) {
        return new ModelAndView("question/page", model, status);
      }
      addAnswering(model, question, viewer);
      return typed.offer(
          new ModelAndView("question/page", model, status), address(ref, id), viewer);
    };
  }

  /** What those see who answer: how the answer came to be, with their names. */
  private void addAnswering(Model model, Question question, Viewer viewer) {
    List<Answer> wordings = questions.wordings(question);
    model.addAttribute("answers", true);
    model.addAttribute("wordings", wordings.reversed());
    model.addAttribute(
        "names",
        accounts.names(
            wordings.stream().map(Answer::author).filter(Objects::nonNull).distinct().toList()));
    model.addAttribute(
        "setsAside",
        question.is(QuestionState.OPEN)
            || question.is(QuestionState.ANSWERED) && viewer.may(Permission.REVIEW_ITEMS));
  }

  private static String address(ItemRef item, UUID question) {
    return item.address() + "/questions/" + question;
  }
}
