package io.scenariomarket.notification;

/** When somebody gets mail of what they are told. Their inbox has it in any case. */
public enum MailChoice {
  /** As soon as it is told. */
  AT_ONCE,
  /** In one mail with the rest of the day, once a day. */
  DAILY,
  /** Never. */
  OFF
}
