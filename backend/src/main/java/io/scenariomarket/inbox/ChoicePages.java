package io.scenariomarket.inbox;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.notification.MailChoice;
import io.scenariomarket.notification.MailChoices;
import io.scenariomarket.notification.MailChoices.Stopping;
import io.scenariomarket.notification.NoticeKind;
import io.scenariomarket.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where people choose of which notices they get mail, and what the links at the foot of their mails
 * lead to. These links are the proof, so signing in is not needed. Reading their page stops
 * nothing, since programs that check mail open every link; posting does, by a person or by a mail
 * program (RFC 8058), which follows no redirect.
 */
@Controller
class ChoicePages {

  private final MailChoices choices;

  ChoicePages(MailChoices choices) {
    this.choices = choices;
  }

  @GetMapping("/notices/choices")
  String page(Viewer viewer, Model model) {
    model.addAttribute("chosen", choices.of(InboxOwner.of(viewer)));
    model.addAttribute("choices", MailChoice.values());
    return "inbox/choices";
  }

  /** Keeps what was chosen, in a field named as each kind; what has none stays as it was. */
  @PostMapping("/notices/choices")
  String save(@RequestParam Map<String, String> typed, Viewer viewer, RedirectAttributes redirect) {
    var person = InboxOwner.of(viewer);
    var chosen = new LinkedHashMap<NoticeKind, MailChoice>();
    choices.of(person).keySet().stream()
        .filter(NoticeKind::mayBeOff)
        .forEach(
            kind ->
                Optional.ofNullable(typed.get(kind.key()))
                    .ifPresent(text -> chosen.put(kind, choice(kind, text))));
    choices.choose(person, chosen);
    redirect.addFlashAttribute("saved", "inbox.choices.saved");
    return "redirect:/notices/choices";
  }

  private static MailChoice choice(NoticeKind kind, String typed) {
    return Stream.of(MailChoice.values())
        .filter(each -> each.name().equals(typed))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid(kind.key(), "inbox.choices.unknown"));
  }

  @GetMapping("/notices/stop/{token}")
  String stopping(@PathVariable String token, Model model) {
    return stop(token, named(token), false, model);
  }

  @PostMapping("/notices/stop/{token}")
  String stop(@PathVariable String token, Model model) {
    var stopping = named(token);
    choices.stop(stopping);
    return stop(token, stopping, true, model);
  }

  private Stopping named(String token) {
    return choices.named(token).orElseThrow(() -> Refusal.notFound("inbox.stop.unknown"));
  }

  private static String stop(String token, Stopping stopping, boolean stopped, Model model) {
    model.addAttribute("token", token);
    model.addAttribute("what", stopping.name());
    model.addAttribute("stopped", stopped);
    return "inbox/stop";
  }
}
