package io.scenariomarket.notification;

import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.Accounts.Address;
import io.scenariomarket.notification.ItemNotices.Notice;
import io.scenariomarket.shared.MarketProperties;
import io.scenariomarket.shared.PublicAddress;
import io.scenariomarket.workflow.ItemCommented;
import io.scenariomarket.workflow.ItemMoved;
import io.scenariomarket.workflow.ItemNews;
import io.scenariomarket.workflow.ItemRef;
import io.scenariomarket.workflow.OverdueWork;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
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
    for (var recipient : told.recipients()) {
      var said = said(item, told, accounts.language(recipient));
      notices.add(recipient, new Notice(item, told.title(), action, said));
    }
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
    if (news.isEmpty()) {
      return;
    }
    for (var to : accounts.addresses(List.of(recipient))) {
      if (news.size() == 1) {
        tell(to, news.getFirst());
      } else {
        mailer.send(
            to.email(),
            to.language(),
            "items-moved",
            news.stream().map(Notice::item).distinct().count(),
            news.stream()
                .limit(LISTED)
                .map(notice -> line(notice, to.language()))
                .collect(Collectors.joining("\n")),
            address.of("/work"));
      }
    }
  }

  private void tell(Address to, Notice notice) {
    mailer.send(
        to.email(),
        to.language(),
        "item-moved",
        notice.title(),
        did(notice, to.language()),
        notice.said(),
        address.of(notice.item().address()));
  }

  private String line(Notice notice, Locale language) {
    var said = notice.said().isEmpty() ? "" : "\n  " + notice.said().replace("\n", "\n  ");
    return "- %s%s\n  %s"
        .formatted(
            pair(notice.title(), did(notice, language), language),
            said,
            address.of(notice.item().address()));
  }

  private String did(Notice notice, Locale language) {
    return messages.getMessage("workflow.did." + notice.action(), null, language);
  }

  private String pair(String name, String words, Locale language) {
    return messages.getMessage("form.mistake", new Object[] {name, words}, language);
  }

  private String said(ItemRef item, ItemNews.News told, Locale language) {
    return Stream.concat(
            Stream.ofNullable(told.reason()),
            told.fieldReasons().entrySet().stream()
                .map(
                    each ->
                        "- "
                            + pair(
                                field(item.type(), each.getKey(), language),
                                each.getValue(),
                                language)))
        .collect(Collectors.joining("\n"));
  }

  /** Every morning, by the zone's time. */
  @Scheduled(cron = "0 0 8 * * *", zone = "${market.zone.time-zone}")
  void remind() {
    overdue.claim().forEach(this::remind);
  }

  private void remind(String subject, List<OverdueWork.Late> late) {
    for (var to : accounts.addresses(List.of(subject))) {
      var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(to.language());
      var lines =
          late.stream()
              .limit(LISTED)
              .map(
                  each ->
                      "- %s (%s)\n  %s"
                          .formatted(
                              each.title(),
                              day.format(each.dueOn()),
                              address.of(each.item().address())))
              .collect(Collectors.joining("\n"));
      mailer.send(
          to.email(),
          to.language(),
          "work-overdue",
          late.size(),
          lines,
          address.of("/work?view=OVERDUE"));
    }
  }

  private String field(String type, String field, Locale language) {
    return String.valueOf(messages.getMessage(type + "." + field, null, field, language));
  }
}
