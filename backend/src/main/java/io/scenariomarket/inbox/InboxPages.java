package io.scenariomarket.inbox;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.notification.Inbox;
import io.scenariomarket.notification.NoticeKind;
import io.scenariomarket.notification.NoticeKinds;
import io.scenariomarket.notification.Told;
import io.scenariomarket.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody was told, by day. */
@Controller
class InboxPages {

  private static final int PAGE_SIZE = 30;

  private final Inbox inbox;
  private final NoticeKinds kinds;
  private final Clock clock;

  InboxPages(Inbox inbox, NoticeKinds kinds, Clock clock) {
    this.inbox = inbox;
    this.kinds = kinds;
    this.clock = clock;
  }

  @GetMapping("/notices")
  String page(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(defaultValue = "0") int page,
      Viewer viewer,
      Locale locale,
      Model model) {
    var filter = new Inbox.Filter(known(kind), unread);
    var found = inbox.list(InboxOwner.of(viewer), filter, Math.max(page, 0), PAGE_SIZE, locale);
    model.addAttribute("found", found);
    model.addAttribute("days", byDay(found.items()));
    model.addAttribute("filter", filter);
    model.addAttribute("kinds", kinds.all());
    model.addAttribute(
        "names", kinds.all().stream().collect(Collectors.toMap(NoticeKind::key, NoticeKind::name)));
    return "inbox/list";
  }

  /** Opens what a message leads to, which is read from then on. */
  @GetMapping("/notices/{id}")
  String open(
      @PathVariable long id, @RequestParam(required = false) @Nullable Long part, Viewer viewer) {
    return "redirect:"
        + inbox
            .open(InboxOwner.of(viewer), id, part)
            .orElseThrow(() -> Refusal.notFound("inbox.not-found"));
  }

  @PostMapping("/notices/read")
  String readAll(
      @RequestParam(defaultValue = "") String kind, Viewer viewer, RedirectAttributes back) {
    var which = known(kind);
    inbox.readAll(InboxOwner.of(viewer), which);
    back.addAttribute("kind", which);
    back.addFlashAttribute("saved", "inbox.all-read");
    return "redirect:/notices";
  }

  /** A kind that there is; {@code null} for all. */
  private @Nullable String known(String kind) {
    return kinds.find(kind).map(NoticeKind::key).orElse(null);
  }

  private Map<LocalDate, List<Told>> byDay(List<Told> messages) {
    return messages.stream()
        .collect(
            Collectors.groupingBy(
                message -> LocalDate.ofInstant(message.at(), clock.getZone()),
                LinkedHashMap::new,
                Collectors.toList()));
  }
}
