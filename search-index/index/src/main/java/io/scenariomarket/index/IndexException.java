package io.scenariomarket.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;

/** The search engine could not be reached or refused a request. */
public final class IndexException extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERRORS = 500;

  private final boolean away;

  /**
   * One part of a request failed.
   *
   * @param status the HTTP status of that part
   */
  IndexException(String message, int status) {
    super(message);
    this.away = passes(status);
  }

  IndexException(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
    this.away = !(cause instanceof ElasticsearchException refusal) || passes(refusal.status());
  }

  private static boolean passes(int status) {
    return status == TOO_MANY_REQUESTS || status >= SERVER_ERRORS;
  }

  /** Whether it may go well later: the engine was not reached, or has too much to do. */
  public boolean away() {
    return away;
  }
}
