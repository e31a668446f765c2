package io.scenariomarket.notification;

import io.scenariomarket.identity.Accounts;
import io.scenariomarket.shared.PublicAddress;
import io.scenariomarket.workflow.ItemMoved;
import io.scenariomarket.workflow.ItemNews;
import io.scenariomarket.workflow.ItemRef;
import io.scenariomarket.workflow.OverdueWork;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells people by e-mail what became of their needs and capabilities, and what they are late with.
 */
@Component
class ItemMails {

  private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;
  private static final int LISTED = 20;

  private final Mailer mailer;
  private final PublicAddress address;
  private final ItemNews news;
  private final OverdueWork overdue;
  private final Accounts accounts;
  private final MessageSource messages;

  ItemMails(
      Mailer mailer,
      PublicAddress address,
      ItemNews news,
      OverdueWork overdue,
      Accounts accounts,
      MessageSource messages) {
    this.mailer = mailer;
    this.address = address;
    this.news = news;
    this.overdue = overdue;
    this.accounts = accounts;
    this.messages = messages;
  }

  @Async
  @TransactionalEventListener
  void on(ItemMoved move) {
    news.of(move).ifPresent(each -> tell(move, each));
  }

  private void tell(ItemMoved move, ItemNews.News told) {
    for (var email : accounts.emails(told.recipients())) {
      mailer.send(
          email,
          LANGUAGE,
          "item-moved",
          told.title(),
          word("workflow.did." + move.action()),
          said(move.item(), told),
          address.of(move.item().address()));
    }
  }

  private String said(ItemRef item, ItemNews.News told) {
    return Stream.concat(
            Stream.ofNullable(told.reason()),
            told.fieldReasons().entrySet().stream()
                .map(
                    each ->
                        "- "
                            + word(item.type() + "." + each.getKey(), each.getKey())
                            + "："
                            + each.getValue()))
        .collect(Collectors.joining("\n"));
  }

  /** Every morning, by the zone's time. */
  @Scheduled(cron = "0 0 8 * * *", zone = "Asia/Shanghai")
  void remind() {
    overdue.claim().forEach(this::remind);
  }

  private void remind(String subject, List<OverdueWork.Late> late) {
    var lines =
        late.stream()
            .limit(LISTED)
            .map(
                each ->
                    "- %s（%s）\n  %s"
                        .formatted(each.title(), each.dueOn(), address.of(each.item().address())))
            .collect(Collectors.joining("\n"));
    for (var email : accounts.emails(List.of(subject))) {
      mailer.send(
          email, LANGUAGE, "work-overdue", late.size(), lines, address.of("/work?view=OVERDUE"));
    }
  }

  private String word(String key) {
    return messages.getMessage(key, null, LANGUAGE);
  }

  private String word(String key, String otherwise) {
    return String.valueOf(messages.getMessage(key, null, otherwise, LANGUAGE));
  }
}
