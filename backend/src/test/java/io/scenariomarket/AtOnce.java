package io.scenariomarket;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Things that have nothing to do with each other, done as many at a time as the machine can. */
public final class AtOnce {

  private AtOnce() {}

  /**
   * Returns once all are done.
   *
   * @param task may be called by several threads at a time
   * @throws AssertionError if one of them failed; the others are done nevertheless
   */
  public static <T> void each(Collection<T> all, Consumer<T> task) {
    var tasks = all.stream().map(each -> Executors.callable(() -> task.accept(each))).toList();
    try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (var done : threads.invokeAll(tasks)) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
