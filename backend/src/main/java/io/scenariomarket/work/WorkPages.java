package io.scenariomarket.work;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZoneTeam;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The work that waits for somebody, and what is done with many items at once. */
@Controller
class WorkPages {

  private static final int PAGE_SIZE = 50;

  private final WorkQueue queue;
  private final Items items;
  private final Assignments assignments;
  private final ZoneTeam team;
  private final MessageSource messages;

  WorkPages(
      WorkQueue queue,
      Items items,
      Assignments assignments,
      ZoneTeam team,
      MessageSource messages) {
    this.queue = queue;
    this.items = items;
    this.assignments = assignments;
    this.team = team;
    this.messages = messages;
  }

  @GetMapping("/work")
  String queue(
      @ModelAttribute("filter") WorkFilter filter,
      @RequestParam(defaultValue = "0") int page,
      Viewer viewer,
      Model model) {
    if (viewer.user() == null) {
      throw Refusal.forbidden("sign-in.needed");
    }
    var reviews = viewer.may(Permission.REVIEW_ITEMS);
    PageOf<Work> found = queue.list(filter, Math.max(page, 0), PAGE_SIZE, viewer);
    model.addAttribute("work", found);
    model.addAttribute("counts", queue.counts(filter, viewer));
    model.addAttribute("today", queue.today());
    model.addAttribute("types", items.types());
    model.addAttribute("states", items.states());
    model.addAttribute("reviews", reviews);
    model.addAttribute("team", reviews ? team.members() : List.of());
    return "work/queue";
  }

  /** What could not be done with an item, for the page to tell. */
  record Failure(String key, String title, String address, String message) {}

  /**
   * Does something with each of the chosen items: a move of the lifecycle, {@code assign} or {@code
   * due}. What cannot be done with one keeps nobody from doing it with the others.
   */
  @PostMapping("/work")
  String together(
      @ModelAttribute("filter") WorkFilter filter,
      @RequestParam(defaultValue = "") List<String> item,
      @RequestParam String action,
      @RequestParam Optional<String> assignee,
      @RequestParam Optional<String> due,
      @RequestParam Optional<String> reason,
      Viewer viewer,
      RedirectAttributes flash) {
    if (!viewer.may(Permission.REVIEW_ITEMS)) {
      throw Refusal.forbidden("workflow.forbidden");
    }
    var day = action.equals("due") ? day(due.orElse("")) : null;
    if (item.isEmpty()) {
      flash.addFlashAttribute("problem", "work.none-chosen");
      flash.addFlashAttribute("typedReason", reason.orElse(""));
    } else if (action.equals("due") && day == null) {
      flash.addFlashAttribute("problem", "work.due.missing");
      flash.addFlashAttribute("chosen", item);
    } else {
      var failures = new ArrayList<Failure>();
      // All of them are read before anything is done with the first.
      for (var chosen : item.stream().map(WorkKey::of).toList()) {
        one(chosen, action, assignee.orElse(""), day, reason.orElse(null), viewer)
            .ifPresent(failures::add);
      }
      flash.addFlashAttribute("done", item.size() - failures.size());
      flash.addFlashAttribute("failures", failures);
      if (!failures.isEmpty()) {
        flash.addFlashAttribute("chosen", failures.stream().map(Failure::key).toList());
        flash.addFlashAttribute("typedReason", reason.orElse(""));
      }
    }
    return "redirect:"
        + UriComponentsBuilder.fromPath("/work")
            .queryParam("view", filter.view())
            .queryParamIfPresent("type", Optional.ofNullable(filter.type()))
            .queryParamIfPresent("state", Optional.ofNullable(filter.state()))
            .encode()
            .build();
  }

  private Optional<Failure> one(
      WorkKey chosen,
      String action,
      String assignee,
      @Nullable LocalDate day,
      @Nullable String reason,
      Viewer viewer) {
    var ref = chosen.item();
    try {
      if (action.equals("assign")) {
        assignments.assign(ref, team.subject(assignee, viewer).orElse(null), viewer);
      } else if (day != null) {
        assignments.due(ref, day, viewer);
      } else {
        var decision = new Decision(chosen.version(), reason, java.util.Map.of());
        items.kind(ref.type()).move(ref.id(), action, decision, viewer);
      }
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(
          new Failure(chosen.toString(), title(ref, viewer), ref.address(), words(refusal)));
    }
  }

  private String title(ItemRef ref, Viewer viewer) {
    try {
      return items.find(ref, viewer).title();
    } catch (Refusal gone) {
      return "";
    }
  }

  private String words(Refusal refusal) {
    var field = refusal.fields().stream().findFirst();
    return messages.getMessage(
        field.map(Refusal.Field::message).orElse(refusal.message()),
        field.map(each -> each.arguments().toArray()).orElse(refusal.arguments()),
        LocaleContextHolder.getLocale());
  }

  private @Nullable LocalDate day(String typed) {
    return new FormErrors(messages).date("due", typed);
  }
}
