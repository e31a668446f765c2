package io.scenariomarket.notification;

import io.scenariomarket.notification.WaitingNotices.Waiting;
import io.scenariomarket.shared.MarketProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sends what waits to be told. */
@Component
class Delivery {

  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  /** One click on many items is over after that. */
  private static final Duration QUIET = Duration.ofSeconds(3);

  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** Where nothing waits, what others left or what failed before is looked for so often. */
  private static final Duration IDLE = Duration.ofMinutes(1);

  private final WaitingNotices waiting;
  private final AddressBook addresses;
  private final NoticeWords words;
  private final Mailer mailer;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transactions;
  private final MarketProperties market;
  private final Clock clock;
  private volatile Instant next = Instant.MIN;

  Delivery(
      WaitingNotices waiting,
      AddressBook addresses,
      NoticeWords words,
      Mailer mailer,
      ApplicationEventPublisher events,
      TransactionOperations transactions,
      MarketProperties market,
      Clock clock) {
    this.waiting = waiting;
    this.addresses = addresses;
    this.words = words;
    this.mailer = mailer;
    this.events = events;
    this.transactions = transactions;
    this.market = market;
    this.clock = clock;
  }

  /** Something waits since now. */
  void wake() {
    next = Instant.MIN;
  }

  /**
   * Sends all that is due, where something may be. After a failure the rest waits for the next
   * time.
   */
  @Scheduled(fixedDelayString = "PT2S")
  void deliver() {
    if (!market.serving() || clock.instant().isBefore(next)) {
      return;
    }
    next = clock.instant().plus(IDLE);
    send();
    if (waiting.any()) {
      wake();
    }
  }

  private void send() {
    waiting.forget();
    for (var message : waiting.due(QUIET, LONGEST)) {
      try {
        transactions.executeWithoutResult(_ -> send(waiting.take(message)));
      } catch (RuntimeException e) {
        waiting.postpone(message);
        log.warn("A message was not sent and is tried again: {}", e.getClass().getName());
        return;
      }
    }
  }

  private void send(List<Waiting> notices) {
    if (notices.isEmpty()) {
      return; // Another instance has taken them, or they were withdrawn.
    }
    var letter = letter(notices);
    var sent = email(notices.getFirst()).map(address -> mailer.send(address, letter)).orElse(false);
    for (var notice : notices) {
      events.publishEvent(new NoticeDelivered(notice.key(), notice.about(), sent));
    }
  }

  private Optional<String> email(Waiting notice) {
    var person = notice.recipient();
    return person == null
        ? Optional.ofNullable(notice.email())
        : Optional.ofNullable(addresses.find(List.of(person)).get(person)).map(Addressee::email);
  }

  private Letter letter(List<Waiting> notices) {
    var last = notices.getLast();
    if (notices.size() == 1) {
      return new Letter(last.subject(), last.text(), Map.of());
    }
    return words.letter(
        last.key(),
        last.language(),
        (int) notices.stream().map(Waiting::about).distinct().count(),
        notices.stream().map(Waiting::entry).map(Objects::requireNonNull).toList(),
        Objects.requireNonNull(last.overview()));
  }
}
