package io.scenariomarket.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Both languages say the same things. */
class MessagesTests {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  private final Properties chinese = read("/messages.properties");
  private final Properties english = read("/messages_en.properties");

  @Test
  void haveTheSameKeys() {
    assertThat(english.keySet()).isEqualTo(chinese.keySet());
  }

  @Test
  void takeTheSameValues() {
    assertThat(chinese.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(placeholders(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(chinese.getProperty(key))));
  }

  @Test
  void leaveNoChineseInEnglishSentences() {
    assertThat(english.stringPropertyNames())
        .noneMatch(key -> CHINESE.matcher(english.getProperty(key)).find());
  }

  @Test
  void leaveNothingEmpty() {
    assertThat(chinese.values()).allSatisfy(text -> assertThat(text.toString()).isNotBlank());
    assertThat(english.values()).allSatisfy(text -> assertThat(text.toString()).isNotBlank());
  }

  private static java.util.Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(java.util.stream.Collectors.toSet());
  }

  private static Properties read(String resource) {
    var properties = new Properties();
    try (var reader =
        new InputStreamReader(
            Objects.requireNonNull(MessagesTests.class.getResourceAsStream(resource)),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
