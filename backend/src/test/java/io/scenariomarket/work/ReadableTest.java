package io.scenariomarket.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.web.Messages;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.json.JsonMapper;

class ReadableTest {

  private final Readable readable = new Readable(Messages.messageSource());

  @BeforeEach
  void speakChinese() {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  @AfterEach
  void speakAsBefore() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void putsAnIndicatorInTheOrderInWhichPeopleSayIt() {
    var requirement =
        """
        {"text": "识别意图", "priority": "MUST",
         "indicator": {"unit": "%", "name": "检出率", "value": 99.50, "comparator": ">="}}
        """;

    assertThat(readable.value(JsonMapper.shared().readTree(requirement)))
        .isEqualTo("识别意图 · 必须 · 检出率 ≥ 99.5 %");
  }

  @Test
  void saysDaysAndMonthsAsPeopleDo() {
    assertThat(readable.date("2027-09-17")).isEqualTo("2027年9月17日");
    assertThat(readable.date("2025-06")).isEqualTo("2025年6月");
    assertThat(readable.date("2025-13")).isEqualTo("2025-13");
    assertThat(readable.date("2025 年夏")).isEqualTo("2025 年夏");
    assertThat(readable.value(JsonMapper.shared().readTree("{\"validUntil\": \"2027-12-31\"}")))
        .isEqualTo("2027年12月31日");

    LocaleContextHolder.setLocale(Locale.ENGLISH);
    assertThat(readable.date("2027-09-17")).isEqualTo("17 September 2027");
  }
}
