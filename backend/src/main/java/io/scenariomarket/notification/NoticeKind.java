package io.scenariomarket.notification;

import org.jspecify.annotations.Nullable;

/**
 * A kind of notices, of which people choose when they get mail. The module that tells declares it
 * as a bean. What pages call it is the message {@code notice.kind.}<i>key</i>.
 *
 * @param key that of its notices, or what the keys of its notices begin with before a point or a
 *     hyphen; of several kinds that fit a notice, the one with the longest key counts
 * @param usual for whoever has not chosen
 * @param mayBeOff whether its mails can be switched off or put off, which they cannot where people
 *     have to know
 */
public record NoticeKind(String key, MailChoice usual, boolean mayBeOff) {

  /** A kind of which mail is sent at once, unless somebody chose otherwise. */
  public static NoticeKind atOnce(String key) {
    return new NoticeKind(key, MailChoice.AT_ONCE, true);
  }

  /** A kind of which mail is sent once a day, unless somebody chose otherwise. */
  public static NoticeKind daily(String key) {
    return new NoticeKind(key, MailChoice.DAILY, true);
  }

  /** A kind of which mail is always sent at once. */
  public static NoticeKind always(String key) {
    return new NoticeKind(key, MailChoice.AT_ONCE, false);
  }

  /** The key of the message that names it. */
  public String name() {
    return "notice.kind." + key;
  }

  /** The key of the message that says why somebody is told: it goes on after "because". */
  public String why() {
    return "notice.why." + key;
  }

  /** What counts for somebody who chose something for it, or has not. */
  MailChoice counts(@Nullable MailChoice chosen) {
    return chosen == null || !mayBeOff ? usual : chosen;
  }

  boolean has(String notice) {
    return notice.startsWith(key)
        && (notice.length() == key.length() || ".-".indexOf(notice.charAt(key.length())) >= 0);
  }
}
