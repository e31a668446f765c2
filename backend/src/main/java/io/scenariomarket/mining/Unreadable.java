package io.scenariomarket.mining;

/** A document from which no text can be taken; the message is a key of the messages. */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  Unreadable(String message) {
    super(message);
  }

  String key() {
    return String.valueOf(getMessage());
  }
}
