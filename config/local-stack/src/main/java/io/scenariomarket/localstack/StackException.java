package io.scenariomarket.localstack;

/** Says in words that a person can act on why the local stack cannot start or go on. */
public final class StackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StackException(String message) {
    super(message);
  }

  StackException(String message, Throwable cause) {
    super(message, cause);
  }
}
