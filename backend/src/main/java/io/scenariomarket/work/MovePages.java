package io.scenariomarket.work;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Moves one item of any {@link ItemKind} on; where a reason is needed, asks for it field by field.
 * Kinds that ask for something else have the same addresses of their own, which go before these.
 */
@Controller
class MovePages {

  private static final String FIELD = "field.";

  private final Items items;
  private final Versions versions;
  private final OrganisationManagement organisations;
  private final MessageSource messages;

  MovePages(
      Items items,
      Versions versions,
      OrganisationManagement organisations,
      MessageSource messages) {
    this.items = items;
    this.versions = versions;
    this.organisations = organisations;
    this.messages = messages;
  }

  @GetMapping("/{kind}/{id}/moves/{action}")
  ModelAndView ask(ItemRef ref, @PathVariable String action, Viewer viewer) {
    var item = items.find(ref, viewer);
    requireOpen(item, action, viewer);
    return page(item, action, Map.of(), Map.of(), HttpStatus.OK);
  }

  @PostMapping("/{kind}/{id}/moves/{action}")
  ModelAndView move(
      ItemRef ref,
      @PathVariable String action,
      @RequestParam Map<String, String> typed,
      Viewer viewer,
      RedirectAttributes flash) {
    var item = items.find(ref, viewer);
    try {
      items.kind(ref.type()).move(ref.id(), action, decision(typed), viewer);
      flash.addFlashAttribute("saved", "workflow.moved." + action);
      return new ModelAndView("redirect:" + ref.address());
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      var errors = new FormErrors(messages);
      errors.reject(refusal);
      return page(item, action, typed, errors.byField(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @PostMapping("/{kind}/{id}/owner")
  String handOver(
      ItemRef ref,
      @RequestParam String organisation,
      @RequestParam long version,
      Viewer viewer,
      RedirectAttributes flash) {
    require(items.find(ref, viewer).mayHandOver(), viewer);
    var owner = organisations.named(organisation);
    if (owner.isEmpty()) {
      flash.addFlashAttribute("problem", "workflow.hand-over.unknown");
    } else {
      items.kind(ref.type()).handOver(ref.id(), owner.get().id(), version, viewer);
      flash.addFlashAttribute("saved", "workflow.handed-over");
    }
    return "redirect:" + ref.address();
  }

  private static Decision decision(Map<String, String> typed) {
    var fields = new LinkedHashMap<String, String>();
    typed.forEach(
        (name, text) -> {
          if (name.startsWith(FIELD)) {
            fields.put(name.substring(FIELD.length()), text);
          }
        });
    return new Decision(version(typed.get("version")), typed.get("reason"), fields);
  }

  private static long version(@Nullable String typed) {
    try {
      return typed == null ? -1 : Long.parseLong(typed);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static void requireOpen(Item item, String action, Viewer viewer) {
    require(item.steps().stream().anyMatch(step -> step.action().equals(action)), viewer);
  }

  private static void require(boolean open, Viewer viewer) {
    if (!open) {
      throw viewer.may(Permission.REVIEW_ITEMS)
          ? Refusal.conflict("workflow.state.conflict")
          : Refusal.forbidden("workflow.forbidden");
    }
  }

  private ModelAndView page(
      Item item,
      String action,
      Map<String, String> typed,
      Map<String, String> errors,
      HttpStatus status) {
    var page = new ModelAndView("work/move", status);
    page.addObject("item", item);
    var present = versions.of(item.ref(), item.version());
    page.addObject("present", present.map(ItemVersion::wanted).orElse(null));
    if (action.equals(ChangeAction.CHANGE_RETURN.name())) {
      page.addObject("changes", present.map(ItemVersion::changes).orElse(List.of()));
    }
    page.addObject("action", action);
    page.addObject("typed", typed);
    page.addObject("errors", errors);
    return page;
  }
}
