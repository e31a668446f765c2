package io.scenariomarket.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Mailbox;
import io.scenariomarket.MarketTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Mail leaves the application for the server that the properties name. */
@MarketTest
class MailTests {

  @Autowired JavaMailSender mail;
  @Autowired Mailbox mailbox;
  @Autowired Mailer mailer;

  @Test
  void arrivesAsItWasSent() throws Exception {
    var address = UUID.randomUUID() + "@example.com";
    var message = mail.createMimeMessage();
    var helper = new MimeMessageHelper(message);
    helper.setFrom("market@example.com");
    helper.setTo(address);
    helper.setSubject("邀请您加入单位");
    helper.setText("点击链接接受邀请。");
    mail.send(message);

    var read = mailbox.awaitTo(address);
    assertThat(read.getSubject()).isEqualTo("邀请您加入单位");
    assertThat(read.getContent().toString()).contains("点击链接接受邀请。");
  }

  @Test
  void isNotTriedAgainForAnAddressThatIsNone() {
    assertThat(mailer.send("a@example.com%0d", new Letter("主题", "正文", Map.of()))).isFalse();
  }

  @Test
  void takesNoHeadersFromItsSubject() throws Exception {
    var address = UUID.randomUUID() + "@example.com";
    mailer.send(address, new Letter("Hello\r\nX-Injected: yes", "text", Map.of()));

    var read = mailbox.awaitTo(address);
    assertThat(read.getSubject()).isEqualTo("Hello X-Injected: yes");
    assertThat(read.getHeader("X-Injected")).isNull();
  }
}
