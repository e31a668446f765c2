package io.scenariomarket.board;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.FormFlow;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Objections against an award, raised and answered on one page. */
@Controller
class ObjectionForms {

  private final ObjectionManagement objections;
  private final CallManagement calls;
  private final CallViews views;
  private final OrganisationManagement organisations;
  private final FormFlow forms;

  ObjectionForms(
      ObjectionManagement objections,
      CallManagement calls,
      CallViews views,
      OrganisationManagement organisations,
      FormFlow forms) {
    this.objections = objections;
    this.calls = calls;
    this.views = views;
    this.organisations = organisations;
    this.forms = forms;
  }

  /** What is typed. */
  record WordsForm(@Nullable String words) {}

  @GetMapping("/boards/{id}/objections")
  ModelAndView list(@PathVariable UUID id, Viewer viewer) {
    return forms.show(page(calls.get(id, viewer), null, new WordsForm(null), viewer));
  }

  @PostMapping("/boards/{id}/objections")
  ModelAndView object(
      @PathVariable UUID id,
      @RequestParam Optional<OrganisationId> organisation,
      @ModelAttribute("form") WordsForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    return forms.save(
        _ -> form,
        typed -> {
          objections.object(id, organisation, typed.words(), viewer);
          return done(id, "board.did.OBJECT", flash);
        },
        page(calls.get(id, viewer), null, form, viewer));
  }

  @PostMapping("/boards/{id}/objections/{objection}")
  ModelAndView answer(
      @PathVariable UUID id,
      @PathVariable UUID objection,
      @ModelAttribute("form") WordsForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    return forms.save(
        _ -> form,
        typed -> {
          objections.answer(id, objection, typed.words(), viewer);
          return done(id, "board.did.ANSWER", flash);
        },
        page(calls.get(id, viewer), objection, form, viewer));
  }

  private static ModelAndView done(UUID id, String saved, RedirectAttributes flash) {
    flash.addFlashAttribute("saved", saved);
    return new ModelAndView("redirect:" + BoardCall.TYPE.address(id) + "/objections");
  }

  private FormFlow.Page page(
      BoardCall call, @Nullable UUID answering, WordsForm form, Viewer viewer) {
    return (errors, status) -> {
      var raised = objections.of(call, viewer);
      var can = views.can(call, viewer);
      return new ModelAndView("board/objections", status)
          .addObject("call", call)
          .addObject("objections", raised)
          .addObject(
              "names", organisations.names(raised.stream().map(Objection::organisation).toList()))
          .addObject(
              "objects",
              can.contains(CallAction.OBJECT)
                  && raised.stream()
                      .noneMatch(each -> viewer.may(Permission.BID, each.organisation())))
          .addObject("answers", can.contains(CallAction.ANSWER))
          .addObject("answering", answering)
          .addObject("form", form)
          .addObject("errors", errors.byField());
    };
  }
}
