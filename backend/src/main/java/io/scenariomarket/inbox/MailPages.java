package io.scenariomarket.inbox;

import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.notification.AddressBook;
import io.scenariomarket.notification.Addressee;
import io.scenariomarket.notification.MailLog;
import io.scenariomarket.notification.MailLog.Mail;
import io.scenariomarket.notification.MailState;
import io.scenariomarket.notification.NoticeKind;
import io.scenariomarket.notification.NoticeKinds;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which mails left and which did not, for those who look after the market. */
@Controller
class MailPages {

  private static final int PAGE_SIZE = 50;

  private final MailLog log;
  private final NoticeKinds kinds;
  private final Accounts accounts;
  private final AddressBook addresses;

  MailPages(MailLog log, NoticeKinds kinds, Accounts accounts, AddressBook addresses) {
    this.log = log;
    this.kinds = kinds;
    this.accounts = accounts;
    this.addresses = addresses;
  }

  /**
   * A mail as the page shows it.
   *
   * @param name whom it is for; {@code null} where that is unknown
   * @param address where it goes; {@code null} where there is none, or it is not for the viewer
   */
  record Row(Mail mail, @Nullable String name, @Nullable String address) {}

  @GetMapping("/admin/mails")
  String page(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "0") int page,
      Viewer viewer,
      Model model) {
    check(viewer);
    var filter =
        new MailLog.Filter(kinds.find(kind).map(NoticeKind::key).orElse(null), state(state));
    var found = log.list(filter, Math.max(page, 0), PAGE_SIZE);
    model.addAttribute("found", rows(found, viewer.may(Permission.READ_ADDRESSES)));
    model.addAttribute("filter", filter);
    model.addAttribute("kinds", kinds.all());
    model.addAttribute(
        "names", kinds.all().stream().collect(Collectors.toMap(NoticeKind::key, NoticeKind::name)));
    model.addAttribute("states", MailState.values());
    model.addAttribute("outage", log.outage().orElse(null));
    return "inbox/mails";
  }

  /** Has a mail be tried again, and shows the same part of the list. */
  @PostMapping("/admin/mails/{mail}/again")
  String again(
      @PathVariable long mail,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String state,
      Viewer viewer,
      RedirectAttributes redirect) {
    check(viewer);
    if (log.tryAgain(mail)) {
      redirect.addFlashAttribute("saved", "mails.tried");
    } else {
      redirect.addFlashAttribute("refused", "mails.not-again");
    }
    redirect.addAttribute("kind", kind);
    redirect.addAttribute("state", state);
    return "redirect:/admin/mails";
  }

  /** Refuses whoever does not look after the mails. */
  static void check(Viewer viewer) {
    if (!viewer.may(Permission.LOOK_AFTER_MAIL)) {
      throw Refusal.forbidden("workflow.forbidden");
    }
  }

  private static @Nullable MailState state(String name) {
    return Stream.of(MailState.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private PageOf<Row> rows(PageOf<Mail> found, boolean withAddresses) {
    var people = found.items().stream().map(Mail::person).filter(Objects::nonNull).toList();
    var names = accounts.names(people);
    Map<String, Addressee> known = withAddresses ? addresses.find(people) : Map.of();
    return found.map(
        mail ->
            new Row(
                mail,
                mail.person() == null ? null : names.get(mail.person()),
                withAddresses ? address(mail, known) : null));
  }

  private static @Nullable String address(Mail mail, Map<String, Addressee> known) {
    return Optional.ofNullable(mail.person())
        .map(known::get)
        .map(Addressee::email)
        .orElse(mail.email());
  }
}
