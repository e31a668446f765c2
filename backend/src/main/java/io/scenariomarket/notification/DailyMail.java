package io.scenariomarket.notification;

import io.scenariomarket.shared.MarketProperties;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends everybody who wants it one mail a day, with what waited for it. Nobody gets one without
 * anything new, nor two on one day, on however many instances the market runs.
 */
@Component
class DailyMail {

  private static final Logger log = LoggerFactory.getLogger(DailyMail.class);

  private final DailyMessages messages;
  private final Delivery delivery;
  private final Letters letters;
  private final TransactionOperations transactions;
  private final NoticeProperties settings;
  private final MarketProperties market;
  private final Clock clock;

  DailyMail(
      DailyMessages messages,
      Delivery delivery,
      Letters letters,
      TransactionOperations transactions,
      NoticeProperties settings,
      MarketProperties market,
      Clock clock) {
    this.messages = messages;
    this.delivery = delivery;
    this.letters = letters;
    this.transactions = transactions;
    this.settings = settings;
    this.market = market;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1M")
  void look() {
    if (market.serving()) {
      send(clock.instant());
    }
  }

  /** Sends those that are due at a moment. After a failure the rest waits for the next time. */
  void send(Instant now) {
    var today = LocalDate.ofInstant(now, clock.getZone());
    var due = today.atTime(settings.dailyAt()).atZone(clock.getZone()).toInstant();
    if (now.isBefore(due)) {
      return;
    }
    for (var person : messages.awaited(today, due)) {
      try {
        transactions.executeWithoutResult(_ -> send(person, today));
      } catch (RuntimeException e) {
        messages.postpone(person, MailFault.of(e));
        log.warn("The mail of a day was not sent and is tried again: {}", e.getClass().getName());
        return;
      }
    }
  }

  private void send(String person, LocalDate today) {
    if (!messages.claim(person, today)) {
      return;
    }
    messages.dropRead(person);
    var told = messages.take(person);
    if (!told.isEmpty()) {
      delivery.mail(told, letters.ofDay(today, told));
      messages.left(told, today);
    }
  }
}
