package io.scenariomarket.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StackSettingsTests {

  @AfterEach
  void forget() {
    System.clearProperty("market.port");
    System.clearProperty("market.data");
  }

  @Test
  void documentedPortsCanBeReplacedOneByOne() {
    System.setProperty("market.port", "31000");
    var ports = StackPorts.documented();
    assertThat(ports.market()).isEqualTo(31000);
    assertThat(ports.postgres()).isPositive();
  }

  @Test
  void emptyPropertyMeansDefault() {
    System.setProperty("market.port", "");
    assertThat(Options.number("market.port", 8080)).isPositive();
  }

  @Test
  void refusesPortThatIsNoNumber() {
    System.setProperty("market.port", "http");
    assertThatExceptionOfType(StackException.class)
        .isThrownBy(StackPorts::documented)
        .withMessage("market.port must be a whole number, not \"http\".");
  }

  @Test
  void namesVariablesAsSpringDoes() {
    assertThat(Options.variable("spring.datasource.url")).isEqualTo("SPRING_DATASOURCE_URL");
    assertThat(Options.variable("market.stop-with-parent")).isEqualTo("MARKET_STOPWITHPARENT");
  }

  @Test
  void keycloakBringsItsDatabase() {
    var settings = StackSettings.onFreePorts(Path.of("target/any")).only(StackServer.KEYCLOAK);
    assertThat(settings.servers())
        .containsExactlyInAnyOrder(StackServer.KEYCLOAK, StackServer.POSTGRES);
  }

  @Test
  void processNotesOutliveDataDirectory() {
    var settings = StackSettings.onFreePorts(Path.of("backend/target/stack"));
    assertThat(settings.data()).isEqualTo(settings.root().resolve("backend/target/stack"));
    assertThat(settings.run()).isEqualTo(settings.root().resolve(".data/run/backend-target-stack"));
  }

  @Test
  void peoplesDataLasts() {
    var settings = StackSettings.defaults(StackSettings.projectRoot());
    assertThat(settings.durable()).isTrue();
    assertThat(settings.fresh()).isFalse();
  }
}
