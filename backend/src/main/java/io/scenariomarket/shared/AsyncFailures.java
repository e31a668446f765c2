package io.scenariomarket.shared;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.AsyncConfigurer;

/**
 * What failed behind the scenes is in the outbox and is done again: a service that is away is one
 * line in the log, and only what nobody expected has a stack trace.
 */
@Configuration(proxyBeanMethods = false)
class AsyncFailures implements AsyncConfigurer, AsyncUncaughtExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(AsyncFailures.class);

  @Override
  public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
    return this;
  }

  @Override
  public void handleUncaughtException(
      Throwable failure, Method method, @Nullable Object... arguments) {
    var task = method.getDeclaringClass().getSimpleName();
    if (failure instanceof Refusal refusal && refusal.kind() == Refusal.Kind.UNAVAILABLE) {
      log.warn("{} waits for a service that is away, and is tried again", task);
    } else {
      log.error("{} failed, and is tried again", task, failure);
    }
  }
}
