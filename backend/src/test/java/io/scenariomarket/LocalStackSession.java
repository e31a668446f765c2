package io.scenariomarket;

import io.scenariomarket.localstack.LocalStack;
import io.scenariomarket.localstack.StackSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives every Spring context of the tests the servers of one local stack.
 *
 * <p>{@link PlainTestsFirst} begins to start it, and the first context waits for it; it is stopped
 * when the test run ends, after the contexts. {@code -Dmarket.stack=off} starts none, and {@code
 * -Dmarket.stack=kept} uses the one that {@link KeptStack} keeps running.
 */
class LocalStackSession implements ContextCustomizerFactory {

  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    return "off".equals(System.getProperty("market.stack")) ? null : new Servers();
  }

  /** Begins to start the servers, and does not wait for them. */
  static void begin() {
    if (System.getProperty("market.stack") == null) {
      Thread.ofPlatform().daemon().name("start-stack").start(LocalStackSession::mail);
    }
  }

  /** The Spring properties of the stack's servers, for tests that use them without Spring. */
  static Map<String, String> properties() {
    var properties = new HashMap<>(Started.STACK.properties());

    properties.put("market.keycloak.internal-url", "http://localhost:" + keycloak().port());
    return properties;
  }

  /** What the application reaches Keycloak through; browsers go there straight. */
  static Relay keycloak() {
    return Started.KEYCLOAK;
  }

  /** Where the mail server puts what it is given. */
  static Path mail() {
    return Started.STACK.mail();
  }

  /** Servers to test with. */
  record Stack(Map<String, String> properties, Path mail) {}

  /** A record, since contexts are shared between tests only where their customizers are equal. */
  private record Servers() implements ContextCustomizer {
    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
      var sources = context.getEnvironment().getPropertySources();
      // What a test sets itself comes before this: it may want a server that is away.
      sources.addBefore(
          "systemProperties", new MapPropertySource("local stack", Map.copyOf(properties())));
    }
  }

  private static final class Started {
    static final Stack STACK =
        "kept".equals(System.getProperty("market.stack")) ? KeptStack.use() : start();
    static final Relay KEYCLOAK =
        new Relay(URI.create(STACK.properties().get("market.keycloak.url")).getPort());

    private static Stack start() {
      var data = Path.of("backend/target/stack");
      var stack = LocalStack.start(StackSettings.onFreePorts(data));
      stack.closeAtExitBy(SpringApplication.getShutdownHandlers()::add);
      return new Stack(stack.properties(), stack.mail());
    }
  }
}
