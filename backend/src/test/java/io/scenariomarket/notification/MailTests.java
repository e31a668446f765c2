package io.scenariomarket.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Mailbox;
import io.scenariomarket.MarketTest;
import java.util.Locale;
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
    assertThat(mailer.send("a@example.com%0d", letter("主题", "正文")))
        .contains(new MailFault(MailProblem.BAD_ADDRESS));
  }

  @Test
  void takesNoHeadersFromItsSubject() throws Exception {
    var address = UUID.randomUUID() + "@example.com";
    mailer.send(address, letter("Hello\r\nX-Injected: yes", "text"));

    var read = mailbox.awaitTo(address);
    assertThat(read.getSubject()).isEqualTo("Hello X-Injected: yes");
    assertThat(read.getHeader("X-Injected")).isNull();
  }

  @Test
  void isBothTextAndPage() throws Exception {
    var address = UUID.randomUUID() + "@example.com";
    mailer.send(address, letter("主题 <b>", "您好，\n\n<script>alert(1)</script>\n"));

    var read = mailbox.awaitTo(address);
    assertThat(read.getContentType()).startsWith("multipart/alternative");
    assertThat(mailbox.awaitTextTo(address)).contains("<script>alert(1)</script>");
    assertThat(Mailbox.html(read))
        .contains("lang=\"zh-CN\"", "主题 &lt;b&gt;", "&lt;script&gt;", "color-scheme")
        .doesNotContain("<script", "<img", "<!--", "<style");
  }

  private static Letter letter(String subject, String text) {
    return new Letter(subject, text, Locale.SIMPLIFIED_CHINESE, Map.of());
  }
}
