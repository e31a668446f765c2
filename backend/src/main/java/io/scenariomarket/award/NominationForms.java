package io.scenariomarket.award;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Text;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Nominates, takes nominations back, and checks them. */
@Controller
class NominationForms {

  private final RoundManagement rounds;
  private final Nominating nominating;
  private final FormFlow forms;

  NominationForms(RoundManagement rounds, Nominating nominating, FormFlow forms) {
    this.rounds = rounds;
    this.nominating = nominating;
    this.forms = forms;
  }

  /**
   * What is typed.
   *
   * @param item the kind and the id, with a colon between
   */
  record NominationForm(@Nullable String item, @Nullable String words) {

    @Nullable NomineeKind kind() {
      return Arrays.stream(NomineeKind.values())
          .filter(each -> item != null && item.startsWith(each + ":"))
          .findFirst()
          .orElse(null);
    }

    @Nullable UUID id() {
      return item == null
          ? null
          : FormErrors.ids(List.of(item.substring(item.indexOf(':') + 1))).stream()
              .findFirst()
              .orElse(null);
    }
  }

  @GetMapping("/awards/{id}/nominations/new")
  ModelAndView ask(@PathVariable UUID id, Viewer viewer) {
    return forms.show(
        nominating(
            rounds.toDo(id, RoundAction.NOMINATE, viewer), new NominationForm(null, null), viewer));
  }

  @PostMapping("/awards/{id}/nominations")
  ModelAndView nominate(
      @PathVariable UUID id,
      @ModelAttribute("form") NominationForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    return forms.save(
        _ -> form,
        typed -> {
          nominating.nominate(id, typed.kind(), typed.id(), Text.orEmpty(typed.words()), viewer);
          return RoundForms.done(id, "award.did.NOMINATE", flash);
        },
        nominating(rounds.get(id, viewer), form, viewer));
  }

  @PostMapping("/awards/{id}/nominations/{nomination}/withdrawal")
  ModelAndView withdraw(
      @PathVariable UUID id,
      @PathVariable UUID nomination,
      Viewer viewer,
      RedirectAttributes flash) {
    nominating.withdraw(id, nomination, viewer);
    return RoundForms.done(id, "award.did.WITHDRAW", flash);
  }

  private FormFlow.Page nominating(AwardRound round, NominationForm form, Viewer viewer) {
    return (errors, status) ->
        new ModelAndView("award/nominate", status)
            .addObject("round", round)
            .addObject("choices", nominating.choices(round, viewer))
            .addObject("form", form)
            .addObject("errors", errors.byField());
  }

  /** What is typed of a check. */
  record CheckForm(@Nullable Long version, @Nullable Boolean admitted, @Nullable String words) {}

  @GetMapping("/awards/{id}/nominations/{nomination}/check")
  ModelAndView askToCheck(@PathVariable UUID id, @PathVariable UUID nomination, Viewer viewer) {
    var found = nominating.toCheck(id, nomination, viewer);
    return forms.show(
        checking(
            rounds.get(id, viewer),
            found,
            new CheckForm(
                found.revision(),
                found.checkWords() == null ? null : found.state().judged(),
                found.checkWords())));
  }

  @PostMapping("/awards/{id}/nominations/{nomination}/check")
  ModelAndView check(
      @PathVariable UUID id,
      @PathVariable UUID nomination,
      @ModelAttribute("form") CheckForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    return forms.save(
        errors -> {
          if (form.admitted() == null) {
            errors.reject("admitted", "award.check.missing");
          }
          return form;
        },
        typed -> {
          nominating.check(
              id,
              nomination,
              FormFlow.version(typed.version()),
              Boolean.TRUE.equals(typed.admitted()),
              Text.orEmpty(typed.words()),
              viewer);
          return RoundForms.done(id, "award.did.CHECK", flash);
        },
        checking(rounds.get(id, viewer), nominating.toCheck(id, nomination, viewer), form));
  }

  private static FormFlow.Page checking(AwardRound round, Nomination found, CheckForm form) {
    return (errors, status) ->
        new ModelAndView("award/check", status)
            .addObject("round", round)
            .addObject("nomination", found)
            .addObject("form", form)
            .addObject("errors", errors.byField());
  }
}
