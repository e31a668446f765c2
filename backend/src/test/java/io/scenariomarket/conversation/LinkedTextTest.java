package io.scenariomarket.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.conversation.LinkedText.Part;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words of a message lead somewhere. */
class LinkedTextTest {

  @ParameterizedTest
  @CsvSource({
    "见https://example.com/a然后再谈, https://example.com/a",
    "'(see http://example.com/a?b=1&c=2).', http://example.com/a?b=1&c=2",
    "HTTPS://EXAMPLE.COM。, HTTPS://EXAMPLE.COM",
    "https://example.com:8443/x#y！, https://example.com:8443/x#y"
  })
  void addressesLead(String text, String address) {
    assertThat(LinkedText.of(text)).contains(new Part(address, address));
    assertThat(LinkedText.of(text).stream().map(Part::text).collect(Collectors.joining()))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "https://bank.example@evil.example/",
        "https://",
        "http://%zz",
        "www.example.com",
        "data:text/html,x",
        "xhttps"
      })
  void otherWordsDoNot(String text) {
    assertThat(LinkedText.of(text)).containsExactly(new Part(text, null));
  }

  @Test
  void nothingHasNoParts() {
    assertThat(LinkedText.of("")).isEmpty();
  }
}
