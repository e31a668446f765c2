package io.scenariomarket.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
  static final Duration USUAL = Duration.ofDays(5);

  private final AddressBook addresses;
  private final NoticeWords words;
  private final NoticeKinds kinds;
  private final WrittenNotices written;
  private final Mailer mailer;
  private final Delivery delivery;
  private final Clock clock;

  Notices(
      AddressBook addresses,
      NoticeWords words,
      NoticeKinds kinds,
      WrittenNotices written,
      Mailer mailer,
      Delivery delivery,
      Clock clock) {
    this.addresses = addresses;
    this.words = words;
    this.kinds = kinds;
    this.written = written;
    this.mailer = mailer;
    this.delivery = delivery;
    this.clock = clock;
  }

  /**
   * Tells people something, each in their language: in their inbox, and by mail as they chose.
   *
   * @throws IllegalStateException when the notice is of no {@link NoticeKind}
   */
  @Transactional
  public void tell(Collection<String> people, Notice notice) {
    addresses
        .find(people)
        .forEach(
            (subject, where) ->
                keep(
                    new WrittenNotices.Recipient(subject, null, where.language()),
                    notice,
                    where.email() != null));
  }

  /** The same for people of whom somebody else knows where they are told, by subject. */
  @Transactional
  public void tell(Map<String, Addressee> people, Notice notice) {
    people.forEach(
        (subject, where) ->
            keep(
                new WrittenNotices.Recipient(subject, where.email(), where.language()),
                notice,
                where.email() != null));
  }

  /** Tells somebody something of whom an address is known, and maybe no account. */
  @Transactional
  public void tell(Addressee where, Notice notice) {
    keep(new WrittenNotices.Recipient(null, where.email(), where.language()), notice, true);
  }

  /**
   * Tells a person something at once, for whoever words it anew at each attempt.
   *
   * @return whether it went out; {@code false} when the person gave no address, no mail server is
   *     set, or it refuses the address
   * @throws org.springframework.mail.MailException when the server is away: to be tried again
   */
  public boolean tellNow(String person, Letter letter) {
    var email = addresses.email(person);
    return email.isPresent() && mailer.send(email.get(), letter).isEmpty();
  }

  /** The address of the market, from which mails come. */
  public String sender() {
    return mailer.from();
  }

  /** Takes back what has not been mailed yet about something. */
  public void withdraw(UUID about) {
    written.remove(about);
  }

  private void keep(WrittenNotices.Recipient to, Notice notice, boolean mailed) {
    written.add(
        to,
        kinds.of(notice.key()),
        notice,
        new WrittenNotices.Worded(
            words.subjects(notice),
            words.text(notice, to.language()),
            words.entry(notice, to.language())),
        mailed,
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
