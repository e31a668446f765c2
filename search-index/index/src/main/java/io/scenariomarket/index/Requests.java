package io.scenariomarket.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;

/** Sends a request and says in words of ours what failed. */
final class Requests {

  private Requests() {}

  /** A request to the search engine. */
  interface Request<T> {

    T send() throws IOException;
  }

  static <T> T send(String purpose, Request<T> request) {
    try {
      return request.send();
    } catch (ElasticsearchException | IOException e) {
      throw new IndexException(purpose, e);
    }
  }
}
