package io.scenariomarket.limits;

import java.time.Duration;
import java.util.Locale;

/** What is limited, and how often one client may do it where the operator says nothing else. */
public enum Limit {
  /** Registering oneself, and registering organisations. */
  SIGN_UP(20, Duration.ofHours(1)),
  /** Every request that searches the indexes. */
  SEARCH(120, Duration.ofMinutes(1)),
  /** Every question of somebody who is typing. */
  SUGGEST(240, Duration.ofMinutes(1)),
  /** Every request that ranks; the page of an organisation does so, too. */
  MATCH(60, Duration.ofMinutes(1)),
  /** Every request that brings a file. */
  UPLOAD(60, Duration.ofHours(1)),
  /** Every invitation, since each sends a message to an address that somebody typed. */
  INVITATION(30, Duration.ofHours(1)),
  /** Every file that is set anew for whoever asks. */
  DOCUMENT(60, Duration.ofMinutes(1)),
  /** Every question whether a code is that of a certificate. */
  VERIFICATION(30, Duration.ofMinutes(1)),
  /** Every submission to a campaign, for which nobody needs an account. */
  SUBMISSION(20, Duration.ofHours(1)),
  /** Every question about an item, since somebody is asked to answer each. */
  QUESTION(20, Duration.ofHours(1)),
  /** Every message to others in an engagement, since somebody is told of each. */
  MESSAGE(120, Duration.ofHours(1));

  private final Rate usual;

  Limit(long requests, Duration per) {
    this.usual = new Rate(requests, per);
  }

  /** The rate where none is set. */
  Rate usual() {
    return usual;
  }

  /** What headers and settings call it. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
