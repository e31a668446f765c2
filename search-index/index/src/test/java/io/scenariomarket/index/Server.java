package io.scenariomarket.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.scenariomarket.localstack.LocalStack;
import io.scenariomarket.localstack.StackServer;
import io.scenariomarket.localstack.StackSettings;
import java.nio.file.Path;

/** One real Elasticsearch and one encoder for all tests of the module. */
final class Server {

  static final ElasticsearchClient CLIENT = client();
  static final CachedEncoder ENCODER =
      new CachedEncoder(new BgeEncoder(), new MemoryVectorCache(10_000), 2);

  private Server() {}

  /** Settings under a prefix of their own, so that no test sees another's documents. */
  static IndexSettings settings(String prefix) {
    return new IndexSettings(prefix, 1, 0, "words");
  }

  private static ElasticsearchClient client() {
    var data = Path.of("search-index/index/target/stack");
    var stack = LocalStack.start(StackSettings.onFreePorts(data).only(StackServer.ELASTICSEARCH));
    stack.closeAtExitBy(close -> Runtime.getRuntime().addShutdownHook(new Thread(close)));
    var properties = stack.properties();
    return ElasticsearchClient.of(
        c ->
            c.host(properties.get("spring.elasticsearch.uris"))
                .usernameAndPassword(
                    properties.get("spring.elasticsearch.username"),
                    properties.get("spring.elasticsearch.password")));
  }
}
