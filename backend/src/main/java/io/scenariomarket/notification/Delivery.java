package io.scenariomarket.notification;

import io.scenariomarket.notification.Outbox.Outgoing;
import io.scenariomarket.notification.Outbox.Part;
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

  /** Where nothing waits, what others left or what failed before is looked for so often. */
  private static final Duration IDLE = Duration.ofMinutes(1);

  private final Outbox outbox;
  private final AddressBook addresses;
  private final NoticeWords words;
  private final Mailer mailer;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transactions;
  private final MarketProperties market;
  private final Clock clock;
  private volatile Instant next = Instant.MIN;

  Delivery(
      Outbox outbox,
      AddressBook addresses,
      NoticeWords words,
      Mailer mailer,
      ApplicationEventPublisher events,
      TransactionOperations transactions,
      MarketProperties market,
      Clock clock) {
    this.outbox = outbox;
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
    if (outbox.any()) {
      wake();
    }
  }

  private void send() {
    outbox.forget();
    for (var message : outbox.due()) {
      try {
        transactions.executeWithoutResult(_ -> outbox.take(message).ifPresent(this::send));
      } catch (RuntimeException e) {
        outbox.postpone(message);
        log.warn("A message was not sent and is tried again: {}", e.getClass().getName());
        return;
      }
    }
  }

  private void send(Outgoing message) {
    var sent = email(message).map(address -> mailer.send(address, letter(message))).orElse(false);
    outbox.done(message.id(), sent);
    for (var part : message.parts()) {
      events.publishEvent(new NoticeDelivered(message.key(), part.about(), sent));
    }
  }

  private Optional<String> email(Outgoing message) {
    return Optional.ofNullable(message.person())
        .map(person -> addresses.find(List.of(person)).get(person))
        .map(Addressee::email)
        .or(() -> Optional.ofNullable(message.email()));
  }

  private Letter letter(Outgoing message) {
    var parts = message.parts();
    var overview = message.overview();
    if (parts.size() == 1 || overview == null) {
      return new Letter(parts.getLast().subject(), parts.getLast().text(), Map.of());
    }
    return words.letter(
        message.key(),
        message.language(),
        (int) parts.stream().map(Part::about).distinct().count(),
        parts.stream().map(Part::entry).map(Objects::requireNonNull).toList(),
        overview);
  }
}
