package io.scenariomarket.notification;

/** What became of the mail of a message. */
public enum MailState {
  /** It leaves as soon as it can. */
  WAITING,
  /** It waits for the mail of the day. */
  DAILY,
  /** The mail server took it. */
  SENT,
  /** It cannot leave as it is. */
  REFUSED,
  /** It did not leave in time. */
  LATE
}
