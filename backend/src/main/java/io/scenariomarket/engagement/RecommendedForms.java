package io.scenariomarket.engagement;

import io.scenariomarket.engagement.Recommended.ForNeed;
import io.scenariomarket.engagement.Recommended.Pick;
import io.scenariomarket.engagement.Several.Pairing;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings several needs together with the best of their matches, after one look at all of them. */
@Controller
class RecommendedForms {

  private static final String ADDRESS = "/engagements/recommended";

  private final Recommended recommended;
  private final Several several;
  private final FormFlow forms;

  RecommendedForms(Recommended recommended, Several several, FormFlow forms) {
    this.recommended = recommended;
    this.several = several;
    this.forms = forms;
  }

  /**
   * What is chosen and typed.
   *
   * @param scenario the needs
   * @param each how many are recommended for each
   * @param pair those that are ticked, each a need and a capability
   * @param message what is said to all of them
   */
  record RecommendedForm(
      List<ScenarioId> scenario,
      @Nullable Integer each,
      List<String> pair,
      @Nullable String message) {

    RecommendedForm {
      scenario = scenario == null ? List.of() : List.copyOf(scenario);
      pair = pair == null ? List.of() : List.copyOf(pair);
    }

    private int most() {
      return Objects.requireNonNullElse(each, Recommended.USUAL_EACH);
    }
  }

  /**
   * What would be sent.
   *
   * @param chosen the pairs that are ticked
   */
  record Shown(List<ForNeed> needs, List<String> chosen) {

    /** How many pairs there are. */
    public long pairs() {
      return picks().count();
    }

    /** To how many suppliers something is sent. */
    public long suppliers() {
      return picks().map(each -> each.match().capabilityOrganisationId()).distinct().count();
    }

    /** How a form names a pair. */
    public String key(Pick pick) {
      return new Pairing(pick.match().scenarioId(), pick.match().capabilityId()).toString();
    }

    private Stream<Pick> picks() {
      return needs.stream().flatMap(each -> each.picks().stream());
    }
  }

  @GetMapping(ADDRESS)
  ModelAndView ask(
      @ModelAttribute("form") RecommendedForm form, Viewer viewer, RedirectAttributes flash) {
    try {
      return forms.show(page(form, form.pair().isEmpty(), viewer));
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      flash.addFlashAttribute("problem", refusal.message());
      return new ModelAndView("redirect:/desk/board?type=scenario");
    }
  }

  @PostMapping(ADDRESS)
  ModelAndView begin(
      @ModelAttribute("form") RecommendedForm form, Viewer viewer, RedirectAttributes flash) {
    Recommended.requireBroker(viewer);
    return forms.save(
        _ -> form,
        typed -> {
          var pairs = typed.pair().stream().map(Pairing::of).toList();
          flash.addFlashAttribute("outcome", several.begin(pairs, typed.message(), viewer));
          return new ModelAndView("redirect:/engagements?view=ALL");
        },
        page(form, false, viewer));
  }

  private FormFlow.Page page(RecommendedForm form, boolean all, Viewer viewer) {
    var language = LocaleContextHolder.getLocale();
    return (errors, status) -> {
      var needs = recommended.of(form.scenario(), form.most(), language, viewer);
      var shown = new Shown(needs, form.pair());
      return new ModelAndView("engagement/recommended", status)
          .addObject("shown", shown)
          .addObject("all", all)
          .addObject("each", form.most())
          .addObject("most", Recommended.MOST_EACH)
          .addObject("form", form)
          .addObject("errors", errors.byField());
    };
  }
}
