package io.scenariomarket;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Several who do the same at the same moment. */
public final class Race {

  private Race() {}

  /** What each of them got. */
  public static <T> List<T> of(int many, Callable<T> call) throws Exception {
    var start = new CyclicBarrier(many);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          Stream.generate(
                  () ->
                      threads.submit(
                          () -> {
                            start.await();
                            return call.call();
                          }))
              .limit(many)
              .toList();
      var results = new ArrayList<T>();
      for (var each : running) {
        results.add(each.get());
      }
      return results;
    }
  }
}
