package io.scenariomarket.expert;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Text;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pool for the task force, and for each expert what they say of themselves. */
@Controller
class ExpertPages {

  private static final String PROFILE = "/experts/profile";

  private final ExpertManagement experts;
  private final ExpertPool pool;
  private final Vocabulary vocabulary;
  private final FormFlow forms;

  ExpertPages(ExpertManagement experts, ExpertPool pool, Vocabulary vocabulary, FormFlow forms) {
    this.experts = experts;
    this.pool = pool;
    this.vocabulary = vocabulary;
    this.forms = forms;
  }

  @GetMapping("/experts")
  String list(@RequestParam(defaultValue = "") String track, Viewer viewer, Model model) {
    var wanted = Text.orNull(track);
    model.addAttribute("experts", pool.list(wanted, viewer));
    model.addAttribute("tracks", vocabulary.terms(TermKind.TRACK));
    model.addAttribute("track", wanted);
    return "expert/list";
  }

  @GetMapping(PROFILE)
  ModelAndView edit(Viewer viewer) {
    var form = experts.own(viewer).map(ExpertForm::of).orElse(ExpertForm.EMPTY);
    return forms.show(page(form));
  }

  @PostMapping(PROFILE)
  ModelAndView save(
      @ModelAttribute("form") ExpertForm form, Viewer viewer, RedirectAttributes flash) {
    experts.own(viewer);
    return forms.save(
        form::read,
        profile -> {
          experts.save(profile, form.version(), viewer);
          flash.addFlashAttribute("saved", "expert.saved");
          return new ModelAndView("redirect:" + PROFILE);
        },
        page(form));
  }

  private static FormFlow.Page page(ExpertForm form) {
    return (errors, status) ->
        new ModelAndView("expert/profile", status)
            .addObject("form", form)
            .addObject("languages", Language.values())
            .addObject("errors", errors.byField());
  }
}
