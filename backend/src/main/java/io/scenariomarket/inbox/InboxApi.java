package io.scenariomarket.inbox;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.notification.Inbox;
import io.scenariomarket.notification.MailChoice;
import io.scenariomarket.notification.MailChoices;
import io.scenariomarket.notification.NoticeKinds;
import io.scenariomarket.notification.Told;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own inbox, for programs. */
@RestController
@Tag(name = "Notices", description = "What the market told you")
class InboxApi {

  private final Inbox inbox;
  private final NoticeKinds kinds;
  private final MailChoices choices;

  InboxApi(Inbox inbox, NoticeKinds kinds, MailChoices choices) {
    this.inbox = inbox;
    this.kinds = kinds;
    this.choices = choices;
  }

  /**
   * How much is unread.
   *
   * @param unread up to 100, from where on it is not counted
   */
  record Unread(int unread) {}

  @GetMapping("/api/notices")
  @Operation(summary = "What you were told, the latest first")
  PageOf<Told> list(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Viewer viewer,
      Locale locale) {
    var filter = new Inbox.Filter(kind, unread);
    return inbox.list(InboxOwner.of(viewer), filter, Math.max(page, 0), PageOf.size(size), locale);
  }

  @GetMapping("/api/notices/unread")
  @Operation(summary = "How much of it is unread; more than 100 are not counted")
  Unread unread(Viewer viewer) {
    return new Unread(inbox.unread(InboxOwner.of(viewer)));
  }

  @PostMapping("/api/notices/{id}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Marks one as read")
  void read(@PathVariable long id, Viewer viewer) {
    if (!inbox.read(InboxOwner.of(viewer), id)) {
      throw Refusal.notFound("inbox.not-found");
    }
  }

  @PostMapping("/api/notices/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Marks all as read, or all of a kind")
  void readAll(@RequestParam(required = false) @Nullable String kind, Viewer viewer) {
    inbox.readAll(InboxOwner.of(viewer), kind);
  }

  /**
   * When there is mail of a kind of notices.
   *
   * @param kind its key
   * @param mayBeOff whether that can be chosen
   */
  record Choice(String kind, MailChoice choice, boolean mayBeOff) {}

  /** What is chosen for a kind. */
  record Chosen(@NotNull MailChoice choice) {}

  @GetMapping("/api/notices/choices")
  @Operation(summary = "When you get mail of which notices")
  List<Choice> choices(Viewer viewer) {
    return choices.of(InboxOwner.of(viewer)).entrySet().stream()
        .map(each -> new Choice(each.getKey().key(), each.getValue(), each.getKey().mayBeOff()))
        .toList();
  }

  @PutMapping("/api/notices/choices/{kind}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Chooses when you get mail of a kind of notices")
  void choose(@PathVariable String kind, @Valid @RequestBody Chosen chosen, Viewer viewer) {
    var person = InboxOwner.of(viewer);
    var found = kinds.find(kind).orElseThrow(() -> Refusal.notFound("inbox.choices.no-such-kind"));
    if (!found.mayBeOff()) {
      throw Refusal.invalid("choice", "inbox.choices.always");
    }
    choices.choose(person, Map.of(found, chosen.choice()));
  }
}
