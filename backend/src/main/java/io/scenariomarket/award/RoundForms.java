package io.scenariomarket.award;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.selection.Criteria;
import io.scenariomarket.selection.CriterionForm;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.ZoneProperties;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drafts award rounds, and leads them on. */
@Controller
class RoundForms {

  private static final String ASK = "award/move";

  private final RoundManagement rounds;
  private final FormFlow forms;
  private final ZoneProperties zone;

  RoundForms(RoundManagement rounds, FormFlow forms, ZoneProperties zone) {
    this.rounds = rounds;
    this.forms = forms;
    this.zone = zone;
  }

  /**
   * What is typed.
   *
   * @param deadline as browsers send it, by the zone's time
   */
  record RoundForm(
      @Nullable Long version,
      @Nullable String title,
      @Nullable String terms,
      List<String> kinds,
      @Nullable String awards,
      @Nullable String deadline,
      List<CriterionForm> criteria) {

    public RoundForm {
      kinds = FormErrors.chosen(kinds);
      criteria = FormErrors.rows(criteria, CriterionForm.EMPTY);
    }

    static final RoundForm EMPTY =
        new RoundForm(
            null,
            null,
            null,
            List.of(NomineeKind.CASE.name()),
            null,
            null,
            new ArrayList<>(Collections.nCopies(Criteria.FEWEST, CriterionForm.EMPTY)));

    static RoundForm of(AwardRound round, ZoneProperties zone) {
      return new RoundForm(
          round.revision(),
          round.title(),
          round.terms(),
          round.kinds(),
          String.valueOf(round.awards()),
          LocalDateTime.ofInstant(round.deadline(), zone.timeZone()).toString(),
          round.criteria().stream().map(CriterionForm::of).toList());
    }

    /** What the weights make up. */
    public int sum() {
      return CriterionForm.sum(criteria);
    }

    RoundContent read(FormErrors errors, ZoneProperties zone) {
      var number = errors.integer("awards", awards);
      return new RoundContent(
          title == null ? "" : title,
          terms == null ? "" : terms,
          Arrays.stream(NomineeKind.values()).filter(each -> kinds.contains(each.name())).toList(),
          number == null ? 0 : number,
          errors.moment("deadline", deadline, zone.timeZone()),
          errors.each("criteria", criteria, CriterionForm::read));
    }
  }

  @GetMapping("/awards/new")
  ModelAndView ask(Viewer viewer) {
    RoundManagement.toDraft(viewer);
    return forms.show(page(null, RoundForm.EMPTY));
  }

  @PostMapping("/awards")
  ModelAndView draft(
      @ModelAttribute("form") RoundForm form,
      @RequestParam(defaultValue = "save") String action,
      Viewer viewer,
      RedirectAttributes flash) {
    RoundManagement.toDraft(viewer);
    return saved(form, action, page(null, form), content -> rounds.draft(content, viewer), flash);
  }

  @GetMapping("/awards/{id}/edit")
  ModelAndView askToEdit(@PathVariable UUID id, Viewer viewer) {
    var round = rounds.toDo(id, RoundAction.EDIT, viewer);
    return forms.show(page(round, RoundForm.of(round, zone)));
  }

  @PostMapping("/awards/{id}/edit")
  ModelAndView edit(
      @PathVariable UUID id,
      @ModelAttribute("form") RoundForm form,
      @RequestParam(defaultValue = "save") String action,
      Viewer viewer,
      RedirectAttributes flash) {
    return saved(
        form,
        action,
        page(rounds.toDo(id, RoundAction.EDIT, viewer), form),
        content -> rounds.edit(id, FormFlow.version(form.version()), content, viewer),
        flash);
  }

  private ModelAndView saved(
      RoundForm form,
      String action,
      FormFlow.Page page,
      Function<RoundContent, AwardRound> save,
      RedirectAttributes flash) {
    if (CriterionForm.changes(form.criteria(), action)) {
      return forms.show(page);
    }
    return forms.save(
        errors -> form.read(errors, zone),
        content -> done(save.apply(content).id(), "award.saved", flash),
        page);
  }

  /** Back on the page of a round, which says what was done. */
  static ModelAndView done(UUID id, String saved, RedirectAttributes flash) {
    flash.addFlashAttribute("saved", saved);
    return new ModelAndView("redirect:" + AwardRound.TYPE.address(id));
  }

  private static FormFlow.Page page(@Nullable AwardRound round, RoundForm form) {
    return (errors, status) ->
        new ModelAndView("award/form", status)
            .addObject("round", round)
            .addObject("kinds", NomineeKind.values())
            .addObject("form", form)
            .addObject("errors", errors.byField());
  }

  /** What is typed with a move. */
  record MoveForm(@Nullable Long version, @Nullable String words, @Nullable String deadline) {

    RoundManagement.Move read(FormErrors errors, ZoneProperties zone) {
      return new RoundManagement.Move(
          FormFlow.version(version), words, errors.moment("deadline", deadline, zone.timeZone()));
    }
  }

  @GetMapping("/awards/{id}/moves/{action}")
  ModelAndView askToMove(@PathVariable UUID id, @PathVariable RoundAction action, Viewer viewer) {
    var round = rounds.toDo(id, RoundManagement.toMove(action), viewer);
    return forms.show(moving(round, action, new MoveForm(round.revision(), null, null)));
  }

  @PostMapping("/awards/{id}/moves/{action}")
  ModelAndView move(
      @PathVariable UUID id,
      @PathVariable RoundAction action,
      @ModelAttribute("form") MoveForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    return forms.save(
        errors -> form.read(errors, zone),
        move -> done(rounds.move(id, action, move, viewer).id(), "award.did." + action, flash),
        moving(rounds.get(id, viewer), action, form));
  }

  private static FormFlow.Page moving(AwardRound round, RoundAction action, MoveForm form) {
    return (errors, status) ->
        new ModelAndView(ASK, status)
            .addObject("round", round)
            .addObject("action", action)
            .addObject("form", form)
            .addObject("errors", errors.byField());
  }
}
