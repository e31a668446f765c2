package io.scenariomarket.notification;

import io.scenariomarket.notification.Outbox.Outgoing;
import io.scenariomarket.shared.MarketProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sends what waits to be told, as each person chose. */
@Component
class Delivery {

  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  /** Where nothing waits, what others left or what failed before is looked for so often. */
  private static final Duration IDLE = Duration.ofMinutes(1);

  private final Outbox outbox;
  private final AddressBook addresses;
  private final NoticeKinds kinds;
  private final Letters letters;
  private final Mailer mailer;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transactions;
  private final MarketProperties market;
  private final Clock clock;
  private volatile Instant next = Instant.MIN;

  Delivery(
      Outbox outbox,
      AddressBook addresses,
      NoticeKinds kinds,
      Letters letters,
      Mailer mailer,
      ApplicationEventPublisher events,
      TransactionOperations transactions,
      MarketProperties market,
      Clock clock) {
    this.outbox = outbox;
    this.addresses = addresses;
    this.kinds = kinds;
    this.letters = letters;
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
  @Scheduled(fixedDelayString = "${market.notices.look-every:PT2S}")
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
        outbox.postpone(message, MailFault.of(e));
        log.warn("A message was not sent and is tried again: {}", e.getClass().getName());
        return;
      }
    }
  }

  private void send(Outgoing message) {
    switch (choice(message)) {
      case AT_ONCE -> mail(List.of(message), letters.of(message));
      case DAILY -> outbox.keepForTheDay(message.id());
      case OFF -> outbox.keepUnsent(message.id());
    }
  }

  /** Somebody without an account has an address alone, and nothing to choose. */
  private MailChoice choice(Outgoing message) {
    return message.person() == null
        ? MailChoice.AT_ONCE
        : kinds
            .find(message.kind())
            .map(kind -> kind.counts(message.choice()))
            .orElse(MailChoice.AT_ONCE);
  }

  /**
   * Sends a mail to one person, in the transaction that took its messages.
   *
   * @param told the messages that are in it, at least one
   */
  void mail(List<Outgoing> told, Letter letter) {
    var fault =
        email(told.getFirst())
            .map(address -> mailer.send(address, letter))
            .orElse(Optional.of(new MailFault(MailProblem.NO_ADDRESS)))
            .orElse(null);
    told.forEach(message -> done(message, fault));
  }

  private void done(Outgoing message, @Nullable MailFault fault) {
    outbox.done(message.id(), fault);
    for (var part : message.parts()) {
      events.publishEvent(new NoticeDelivered(message.key(), part.about(), fault == null));
    }
  }

  private Optional<String> email(Outgoing message) {
    return Optional.ofNullable(message.person())
        .flatMap(addresses::email)
        .or(() -> Optional.ofNullable(message.email()));
  }
}
