package io.scenariomarket.localstack;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A launcher for a test to kill: starts PostgreSQL and Elasticsearch and says their addresses. */
final class KilledLauncher {
  private KilledLauncher() {}

  public static void main(String... arguments) throws InterruptedException {
    var stack = LocalStack.start(settings(Path.of(arguments[0])));
    var properties = stack.properties();
    System.out.println("database " + properties.get("spring.datasource.url"));
    System.out.println("search " + properties.get("spring.elasticsearch.uris"));
    System.out.println("all ready");
    new CountDownLatch(1).await();
  }

  static StackSettings settings(Path data) {
    return StackSettings.onFreePorts(data)
        .only(StackServer.POSTGRES, StackServer.ELASTICSEARCH)
        .lasting();
  }
}
