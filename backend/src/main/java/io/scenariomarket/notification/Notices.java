package io.scenariomarket.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one way to tell people. What is told is kept in the transaction of what it tells of, so that
 * neither is without the other, and leaves soon after; {@link NoticeDelivered} tells that it has.
 */
@Service
public class Notices {

  /** As long as mail servers usually try. */
  private static final Duration USUAL = Duration.ofDays(5);

  private final AddressBook addresses;
  private final NoticeWords words;
  private final WaitingNotices waiting;
  private final Mailer mailer;
  private final Delivery delivery;
  private final Clock clock;

  Notices(
      AddressBook addresses,
      NoticeWords words,
      WaitingNotices waiting,
      Mailer mailer,
      Delivery delivery,
      Clock clock) {
    this.addresses = addresses;
    this.words = words;
    this.waiting = waiting;
    this.mailer = mailer;
    this.delivery = delivery;
    this.clock = clock;
  }

  /** Tells people something, each in their language; who gave no address is not told. */
  @Transactional
  public void tell(Collection<String> people, Notice notice) {
    addresses
        .find(people)
        .forEach((subject, where) -> keep(subject, null, where.language(), notice));
  }

  /** Tells somebody something of whom an address is known, and maybe no account. */
  @Transactional
  public void tell(Addressee where, Notice notice) {
    keep(null, where.email(), where.language(), notice);
  }

  /**
   * Tells a person something at once, for whoever words it anew at each attempt.
   *
   * @return whether it went out; {@code false} when the person gave no address, no mail server is
   *     set, or it refuses the address
   * @throws org.springframework.mail.MailException when the server is away: to be tried again
   */
  public boolean tellNow(String person, Letter letter) {
    var where = addresses.find(List.of(person)).get(person);
    return where != null && mailer.send(where.email(), letter);
  }

  /** Takes back what has not been told yet about something. */
  public void withdraw(UUID about) {
    waiting.remove(about);
  }

  private void keep(
      @Nullable String person, @Nullable String email, Locale language, Notice notice) {
    waiting.add(
        person,
        email,
        language,
        notice,
        words.letter(notice, language),
        words.entry(notice, language),
        Objects.requireNonNullElseGet(notice.until(), () -> clock.instant().plus(USUAL)));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            delivery.wake();
          }
        });
  }
}
