package io.scenariomarket.notification;

import io.scenariomarket.identity.Accounts;
import io.scenariomarket.notification.ItemNotices.Notice;
import io.scenariomarket.shared.MarketProperties;
import io.scenariomarket.shared.PublicAddress;
import io.scenariomarket.workflow.ItemCommented;
import io.scenariomarket.workflow.ItemMoved;
import io.scenariomarket.workflow.ItemNews;
import io.scenariomarket.workflow.ItemRef;
import io.scenariomarket.workflow.OverdueWork;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells people by e-mail what became of their needs and capabilities, and what they are late with.
 */
@Component
class ItemMails {

  private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;
  private static final int LISTED = 20;

  private static final Logger log = LoggerFactory.getLogger(ItemMails.class);

  /** One click on many items is over after that. */
  private static final Duration QUIET = Duration.ofSeconds(3);

  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final ItemNotices notices;
  private final TransactionOperations transactions;
  private final MarketProperties market;
  private final Mailer mailer;
  private final PublicAddress address;
  private final ItemNews news;
  private final OverdueWork overdue;
  private final Accounts accounts;
  private final MessageSource messages;

  ItemMails(
      ItemNotices notices,
      TransactionOperations transactions,
      MarketProperties market,
      Mailer mailer,
      PublicAddress address,
      ItemNews news,
      OverdueWork overdue,
      Accounts accounts,
      MessageSource messages) {
    this.notices = notices;
    this.transactions = transactions;
    this.market = market;
    this.mailer = mailer;
    this.address = address;
    this.news = news;
    this.overdue = overdue;
    this.accounts = accounts;
    this.messages = messages;
  }

  /** With what it tells of, so that neither is without the other. */
  @EventListener
  void on(ItemMoved move) {
    news.of(move).ifPresent(told -> keep(move.item(), move.action(), told));
  }

  @EventListener
  void on(ItemCommented comment) {
    news.of(comment).ifPresent(told -> keep(comment.item(), "COMMENT", told));
  }

  private void keep(ItemRef item, String action, ItemNews.News told) {
    var notice = new Notice(item, told.title(), action, said(item, told));
    told.recipients().forEach(recipient -> notices.add(recipient, notice));
  }

  /** Tells each what has happened since the last time, as one message. */
  @Scheduled(fixedDelayString = "PT2S")
  void tell() {
    if (!market.serving()) {
      return;
    }
    for (var recipient : notices.due(QUIET, LONGEST)) {
      try {
        transactions.executeWithoutResult(_ -> tell(recipient, notices.take(recipient)));
      } catch (MailException e) {
        log.warn("News of items wait for the mail server");
        return;
      }
    }
  }

  private void tell(String recipient, List<Notice> news) {
    for (var email : news.isEmpty() ? List.<String>of() : accounts.emails(List.of(recipient))) {
      if (news.size() == 1) {
        tell(email, news.getFirst());
      } else {
        mailer.send(
            email,
            LANGUAGE,
            "items-moved",
            news.stream().map(Notice::item).distinct().count(),
            news.stream().limit(LISTED).map(this::line).collect(Collectors.joining("\n")),
            address.of("/work"));
      }
    }
  }

  private void tell(String email, Notice notice) {
    mailer.send(
        email,
        LANGUAGE,
        "item-moved",
        notice.title(),
        word("workflow.did." + notice.action()),
        notice.said(),
        address.of(notice.item().address()));
  }

  private String line(Notice notice) {
    var said = notice.said().isEmpty() ? "" : "\n  " + notice.said().replace("\n", "\n  ");
    return "- %s：%s%s\n  %s"
        .formatted(
            notice.title(),
            word("workflow.did." + notice.action()),
            said,
            address.of(notice.item().address()));
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
  @Scheduled(cron = "0 0 8 * * *", zone = "${market.zone.time-zone}")
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
