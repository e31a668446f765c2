package io.scenariomarket.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StackPortsTests {

  @Test
  void saysWhatToDoAboutTakenPort() throws IOException {
    try (var taken = new ServerSocket(0)) {
      var port = taken.getLocalPort();
      assertThatExceptionOfType(StackException.class)
          .isThrownBy(() -> StackPorts.requireFree("the application", port, "market.port"))
          .withMessageContaining("Port %d, wanted for the application, is taken", port)
          .withMessageContaining("mvn -Dmarket.port=%d", port + 1);
    }
  }

  @Test
  void noticesListenerOnLoopbackAlone() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatExceptionOfType(StackException.class)
          .isThrownBy(() -> StackPorts.requireFree("it", taken.getLocalPort(), "market.port"));
    }
  }

  @Test
  void findsDifferentFreePorts() {
    var free = StackPorts.free();
    var ports =
        IntStream.of(
            free.market(),
            free.keycloak(),
            free.keycloakManagement(),
            free.elasticsearch(),
            free.postgres());
    assertThat(ports.boxed()).doesNotHaveDuplicates().allMatch(port -> port > 0);
  }
}
