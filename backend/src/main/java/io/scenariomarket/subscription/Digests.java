package io.scenariomarket.subscription;

import io.scenariomarket.notification.Notices;
import io.scenariomarket.subscription.DueSearches.Claimed;
import io.scenariomarket.subscription.SavedSearch.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;

/**
 * Sends digests of the saved searches that are due.
 *
 * <p>No transaction is open while a mail is sent. What the person will know is written down before,
 * and becomes what they know after: a digest that failed is composed anew at the next attempt, one
 * that was cut off between the two is not sent again.
 */
@Service
class Digests {

  private static final Logger log = LoggerFactory.getLogger(Digests.class);
  private static final int AT_A_TIME = 20;
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final int LONGEST_WAIT = 8;

  private final DueSearches due;
  private final Results results;
  private final DigestTexts texts;
  private final Notices notices;
  private final DigestProperties settings;
  private final Clock clock;

  Digests(
      DueSearches due,
      Results results,
      DigestTexts texts,
      Notices notices,
      DigestProperties settings,
      Clock clock) {
    this.due = due;
    this.results = results;
    this.texts = texts;
    this.notices = notices;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Looks after all that are due.
   *
   * @return how many digests went out
   */
  int sendDue() {
    var sent = 0;
    for (var claimed = claim(); !claimed.isEmpty(); claimed = claim()) {
      for (var each : claimed) {
        sent += send(each) ? 1 : 0;
      }
    }
    return sent;
  }

  private List<Claimed> claim() {
    return due.claim(AT_A_TIME, clock.instant());
  }

  private boolean send(Claimed claimed) {
    try {
      var sent = lookAfter(claimed);
      var next = claimed.search().frequency().next(ZonedDateTime.now(clock), settings.morning());
      due.release(claimed, next, 0);
      return sent;
    } catch (RuntimeException e) {
      if (e instanceof MailException) {
        due.notSent(claimed);
      }
      var attempts = claimed.attempts() + 1;
      due.release(claimed, afterFailure(attempts), attempts);
      log.warn("A digest failed and is tried again: {}", e.getClass().getName());
      return false;
    }
  }

  private boolean lookAfter(Claimed claimed) {
    var seen = claimed.seen();
    if (claimed.sending() != null) {
      seen = claimed.sending();
      due.told(claimed, seen, Outcome.UNSURE, clock.instant());
    }
    var search = claimed.search();
    var now = results.of(search);
    var digest = Digest.between(seen, now);
    if (digest.isEmpty() || !due.sending(claimed, now.toKeep())) {
      return false;
    }
    if (!notices.tellNow(search.subject(), texts.letter(search, digest))) {
      due.refused(claimed);
      return false;
    }
    due.told(claimed, now.toKeep(), Outcome.SENT, clock.instant());
    return true;
  }

  /** Twice as long each time: from a minute to about four hours. */
  private Instant afterFailure(int attempts) {
    return clock
        .instant()
        .plus(FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, LONGEST_WAIT)));
  }
}
