package io.scenariomarket.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.subethamail.smtp.client.SmartClient;

@Timeout(60)
class MailTests {
  private final StackSettings settings =
      StackSettings.onFreePorts(Path.of("config/local-stack/target/mail-stack"))
          .only(StackServer.MAIL);

  @AfterEach
  void forget() throws IOException {
    Archives.delete(settings.data());
    Archives.delete(settings.run());
  }

  @Test
  void putsEachMessageIntoAFile() throws IOException {
    try (var stack = LocalStack.start(settings)) {
      send(stack, "Subject: 邀请\r\n\r\n请加入我们。\r\n.单独一行");
      send(stack, "Subject: second\r\n\r\n");

      var files = Archives.list(stack.mail());
      assertThat(files).hasSize(2);
      assertThat(files).allMatch(file -> file.toString().endsWith(".eml"));
      assertThat(files.getFirst()).content().contains("Subject: 邀请", "请加入我们。", "\r\n.单独一行");
      assertThat(files.getLast()).content().contains("Subject: second");
    }
  }

  private static void send(LocalStack stack, String message) throws IOException {
    var properties = stack.properties();
    var client =
        SmartClient.createAndConnect(
            String.valueOf(properties.get("spring.mail.host")),
            Integer.parseInt(String.valueOf(properties.get("spring.mail.port"))),
            "localhost");
    client.from("market@example.com");
    client.to("colleague@example.com");
    client.dataStart();
    client.dataWrite(message.getBytes(StandardCharsets.UTF_8));
    client.dataEnd();
    client.quit();
  }
}
