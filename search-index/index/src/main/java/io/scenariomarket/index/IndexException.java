package io.scenariomarket.index;

/** The search engine could not be reached or refused a request. */
public final class IndexException extends RuntimeException {

  private static final long serialVersionUID = 1;

  IndexException(String message) {
    super(message);
  }

  IndexException(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
