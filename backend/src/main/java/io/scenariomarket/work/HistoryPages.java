package io.scenariomarket.work;

import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZoneTeam;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How an item of any {@link ItemKind} came to be what it is: its versions, what changed, and what
 * was said.
 */
@Controller
class HistoryPages {

  /** What the form sends to leave with an item whoever has it and is not of the task force. */
  private static final String KEEP = "keep";

  private final Items items;
  private final Versions versions;
  private final Comments comments;
  private final Assignments assignments;
  private final WorkQueue queue;
  private final Accounts accounts;
  private final ZoneTeam team;
  private final MessageSource messages;

  HistoryPages(
      Items items,
      Versions versions,
      Comments comments,
      Assignments assignments,
      WorkQueue queue,
      Accounts accounts,
      ZoneTeam team,
      MessageSource messages) {
    this.items = items;
    this.versions = versions;
    this.comments = comments;
    this.assignments = assignments;
    this.queue = queue;
    this.accounts = accounts;
    this.team = team;
    this.messages = messages;
  }

  /** A version, and how it differs from the one before. */
  record Entry(ItemVersion version, @Nullable String author, List<Difference> changes) {}

  @GetMapping("/{kind}/{id}/history")
  ModelAndView history(ItemRef ref, Viewer viewer) {
    return page(items.withHistory(ref, viewer), "", Map.of(), viewer);
  }

  @PostMapping("/{kind}/{id}/comments")
  ModelAndView comment(
      ItemRef ref,
      @RequestParam(defaultValue = "") String text,
      Viewer viewer,
      RedirectAttributes flash) {
    var item = items.withHistory(ref, viewer);
    if (item.shared()) {
      // Whoever works on one together talks elsewhere.
      throw Refusal.notFound("workflow.item.not-found");
    }
    try {
      comments.add(item.ref(), text, viewer);
      flash.addFlashAttribute("saved", "workflow.commented");
      return new ModelAndView("redirect:" + item.ref().address() + "/history#comments");
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      var errors = new FormErrors(messages);
      errors.reject(refusal);
      var page = page(item, text, errors.byField(), viewer);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  @PostMapping("/{kind}/{id}/assignment")
  String assign(
      ItemRef ref,
      @RequestParam Optional<String> assignee,
      @RequestParam Optional<String> due,
      Viewer viewer,
      RedirectAttributes flash) {
    items.find(ref, viewer);
    assignee
        .filter(chosen -> !chosen.equals(KEEP))
        .ifPresent(
            chosen -> assignments.assign(ref, team.subject(chosen, viewer).orElse(null), viewer));
    var errors = new FormErrors(messages);
    var day = due.map(typed -> errors.date("due", typed));
    day.ifPresent(each -> assignments.due(ref, each, viewer));
    if (errors.any()) {
      flash.addFlashAttribute("problem", "work.due.missing");
    } else {
      flash.addFlashAttribute("saved", "workflow.assigned");
    }
    return "redirect:" + ref.address() + "/history";
  }

  private ModelAndView page(Item item, String typed, Map<String, String> errors, Viewer viewer) {
    var all = versions.of(item.ref());
    var said = comments.of(item.ref());
    var names =
        accounts.names(
            Stream.concat(
                    all.stream().map(ItemVersion::author).filter(Objects::nonNull),
                    said.stream().map(Comment::author))
                .distinct()
                .toList());
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < all.size(); i++) {
      var version = all.get(i);
      var author = version.author();
      entries.add(
          new Entry(
              version,
              author == null ? null : names.get(author),
              i + 1 < all.size()
                  ? Differences.between(all.get(i + 1).wanted(), version.wanted())
                  : List.of()));
    }
    var page = new ModelAndView("work/history");
    page.addObject("item", item);
    page.addObject("entries", entries);
    page.addObject("comments", said);
    page.addObject("names", names);
    page.addObject("work", queue.of(item.ref()).orElse(null));
    page.addObject("today", queue.today());
    page.addObject("reviews", viewer.may(Permission.REVIEW_ITEMS));
    page.addObject("team", team.members());
    page.addObject("typed", typed);
    page.addObject("errors", errors);
    return page;
  }
}
