package io.scenariomarket.notification;

/** Why a mail did not leave. */
public enum MailProblem {
  /** The market has no mail server. */
  NO_SERVER,
  /** The person gave no address. */
  NO_ADDRESS,
  /** The address is none that mail could be sent to. */
  BAD_ADDRESS,
  /** The mail server takes no mail for the address. */
  REFUSED,
  /** The mail server takes none for the address now, and may later. */
  DEFERRED,
  /** The mail server took it, and could not deliver it after all. */
  CAME_BACK,
  /** The mail server does not let the market sign in. */
  SIGN_IN,
  /** The mail server could not be reached, or broke off. */
  AWAY,
  /** The market itself failed. */
  FAILED;

  /** The key of the message that says it. */
  public String message() {
    return "mail.problem." + this;
  }
}
