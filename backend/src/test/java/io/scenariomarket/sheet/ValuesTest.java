package io.scenariomarket.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.shared.Contact;
import io.scenariomarket.sheet.Amount.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write into cells. */
class ValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.2亿元          | 12000 | 12000
          500万            | 500   | 500
          ５００万元       | 500   | 500
          五百万元整       | 500   | 500
          人民币叁佰伍拾万元整 | 350 | 350
          1,200.5          | 1200.5 | 1200.5
          100-200万元      | 100   | 200
          100万～200万     | 100   | 200
          50万至1.2亿      | 50    | 12000
          1亿2000万元      | 12000 | 12000
          不超过500万元    |       | 500
          ≤ 500 万         |       | 500
          500萬以內        |       | 500
          300万元以上      | 300   |
          约80万（含税）   | 80    | 80
          5000000元        | 500   | 500
          5千元            | 0.5   | 0.5
          ¥ 1200000元      | 120   | 120
          3千万            | 3000  | 3000
          两千万元         | 2000  | 2000
          RMB 1.5 million  | 150   | 150
          800k yuan        | 80    | 80
          待定             |       |
          面議             |       |
          （待定）         |       |
          """)
  void areAmounts(String cell, BigDecimal min, BigDecimal max) {
    var amount = Amount.read(cell, Unit.TEN_THOUSAND_YUAN).orElseThrow();
    var wholeMin = cell.contains("1亿2000") ? new BigDecimal(12000) : min;
    assertThat(amount.min()).as("least").usingComparator(ValuesTest::compare).isEqualTo(wholeMin);
    assertThat(amount.max()).as("most").usingComparator(ValuesTest::compare).isEqualTo(max);
  }

  private static int compare(BigDecimal left, BigDecimal right) {
    return left == null || right == null ? (left == right ? 0 : 1) : left.compareTo(right);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100万美元",
        "很多",
        "200-100万",
        "-5万",
        "1.2.3万",
        "万",
        "500万元/年",
        "1e5",
        "(50)",
        "（50万元）"
      })
  void areNoAmounts(String cell) {
    assertThat(Amount.read(cell, Unit.TEN_THOUSAND_YUAN)).isEmpty();
  }

  @Test
  void countWhatTheHeadingSays() {
    assertThat(Unit.ofHeading("预算（元）")).hasValue(Unit.YUAN);
    assertThat(Unit.ofHeading("預算(萬元)")).hasValue(Unit.TEN_THOUSAND_YUAN);
    assertThat(Unit.ofHeading("总投资/亿元")).hasValue(Unit.HUNDRED_MILLION_YUAN);
    assertThat(Unit.ofHeading("预算\nBudget (RMB 10k)")).hasValue(Unit.TEN_THOUSAND_YUAN);
    assertThat(Unit.ofHeading("Price (k RMB)")).hasValue(Unit.THOUSAND_YUAN);
    assertThat(Unit.ofHeading("预算（千元）")).hasValue(Unit.THOUSAND_YUAN);
    assertThat(Unit.ofHeading("Cost (RMB m)")).hasValue(Unit.MILLION_YUAN);
    assertThat(Unit.ofHeading("预算（百万元）")).hasValue(Unit.MILLION_YUAN);
    assertThat(Unit.ofHeading("预算（千万元）")).isEmpty();
    assertThat(Unit.ofHeading("Budget (HKD million)")).isEmpty();
    assertThat(Amount.read("20000", Unit.YUAN).orElseThrow().max()).isEqualByComparingTo("2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025年底           | 2025-12-01 | 2025-12-31
          2025年年底         | 2025-12-01 | 2025-12-31
          ２０２５年底前     | 2025-12-01 | 2025-12-31
          2025年上半年       | 2025-01-01 | 2025-06-30
          2025下半年         | 2025-07-01 | 2025-12-31
          2025年第三季度     | 2025-07-01 | 2025-09-30
          2025Q3             | 2025-07-01 | 2025-09-30
          2025.3             | 2025-03-01 | 2025-03-31
          2025.03.05         | 2025-03-05 | 2025-03-05
          2025/3/5           | 2025-03-05 | 2025-03-05
          2025-03-05         | 2025-03-05 | 2025-03-05
          2025-03-05 12:30   | 2025-03-05 | 2025-03-05
          20250305           | 2025-03-05 | 2025-03-05
          2025年3月5日       | 2025-03-05 | 2025-03-05
          二〇二五年三月五日 | 2025-03-05 | 2025-03-05
          二〇二五年十二月   | 2025-12-01 | 2025-12-31
          25年3月            | 2025-03-01 | 2025-03-31
          2025年6月下旬      | 2025-06-21 | 2025-06-30
          2025年             | 2025-01-01 | 2025-12-31
          2025               | 2025-01-01 | 2025-12-31
          45721              | 2025-03-05 | 2025-03-05
          2025年3月至6月     | 2025-03-01 | 2025-06-30
          2025年3月—2026年6月 | 2025-03-01 | 2026-06-30
          2025.3-2026.6      | 2025-03-01 | 2026-06-30
          2025-2027年        | 2025-01-01 | 2027-12-31
          2025-03-05至2026-03-04 | 2025-03-05 | 2026-03-04
          2025年3月起        | 2025-03-01 |
          即日起至2025年底   |            | 2025-12-31
          2025年03月05日09时30分 | 2025-03-05 | 2025-03-05
          2025年3月5日上午9点 | 2025-03-05 | 2025-03-05
          2025-03-05 5:30 PM | 2025-03-05 | 2025-03-05
          25/03/2025         | 2025-03-25 | 2025-03-25
          03/25/2025         | 2025-03-25 | 2025-03-25
          Mar 5, 2025        | 2025-03-05 | 2025-03-05
          5 March 2025       | 2025-03-05 | 2025-03-05
          5-Mar-25           | 2025-03-05 | 2025-03-05
          March 2025         | 2025-03-01 | 2025-03-31
          1 Oct 2025 to 5 Nov 2025 | 2025-10-01 | 2025-11-05
          截至2025年底       |            | 2025-12-31
          （2027年3月）      | 2027-03-01 | 2027-03-31
          长期有效           |            |
          待定               |            |
          """)
  void areTimes(String cell, LocalDate from, LocalDate to) {
    assertThat(Period.read(cell)).hasValue(new Period(from, to));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "尽快",
        "2025年13月",
        "2025-02-30",
        "2025-13-01",
        "05/03/2025",
        "independent",
        "3月",
        "2026年至2025年",
        "一期",
        "1800年"
      })
  void areNoTimes(String cell) {
    assertThat(Period.read(cell)).isEmpty();
  }

  @Test
  void areReadAsTheirColumnSays() {
    assertThat(Period.read("05/03/2025", DayOrder.DAY_FIRST, null))
        .hasValue(new Period(LocalDate.of(2025, 3, 5), LocalDate.of(2025, 3, 5)));
    assertThat(Period.read("05/03/2025", DayOrder.MONTH_FIRST, null))
        .hasValue(new Period(LocalDate.of(2025, 5, 3), LocalDate.of(2025, 5, 3)));
    assertThat(Period.read("12月31日", null, 2027))
        .hasValue(new Period(LocalDate.of(2027, 12, 31), LocalDate.of(2027, 12, 31)));
    assertThat(Amount.read("¥1,500,000.00", null, null).orElseThrow().max())
        .isEqualByComparingTo("150");
    assertThat(Amount.read("￥300", Unit.TEN_THOUSAND_YUAN, null).orElseThrow().max())
        .isEqualByComparingTo("300");
    assertThat(Amount.read("1500000", null, null)).isEmpty();
  }

  @Test
  void nameWhomToCall() {
    var contact = ContactText.read("联系人：张三（办公室）　１３８００１３８０００／022-8370 1234，zhang.san@example.com");
    assertThat(contact.name()).isEqualTo("张三 办公室");
    assertThat(contact.phone()).isEqualTo("13800138000、022-8370 1234");
    assertThat(contact.email()).isEqualTo("zhang.san@example.com");
    assertThat(ContactText.read("李四").name()).isEqualTo("李四");
    assertThat(ContactText.looksLikeContact("王经理 138-0013-8000")).isTrue();
    assertThat(ContactText.looksLikeContact("需要20台机器人")).isFalse();
  }

  @RepeatedTest(400)
  void keepEveryAmountInAllItsForms(RepetitionInfo round) {
    var random = new SplittableRandom(round.getCurrentRepetition());
    var yuan = random.nextLong(1, 100_000_000_000L);
    var expected = BigDecimal.valueOf(yuan, 4);
    var forms =
        new String[] {
          yuan + "元",
          "%,d 元".formatted(yuan),
          expected.toPlainString() + "万元",
          BigDecimal.valueOf(yuan, 8).toPlainString() + "亿",
          "约" + expected.stripTrailingZeros().toPlainString() + "萬",
          fullWidth(yuan + "元")
        };
    for (var form : forms) {
      assertThat(Amount.read(form, Unit.TEN_THOUSAND_YUAN).orElseThrow().min())
          .as(form)
          .isEqualByComparingTo(expected);
    }
    var more = expected.add(BigDecimal.ONE);
    var range =
        Amount.read(expected.toPlainString() + "~" + more.toPlainString() + "万", Unit.YUAN)
            .orElseThrow();
    assertThat(range.min()).isEqualByComparingTo(expected);
    assertThat(range.max()).isEqualByComparingTo(more);
  }

  @RepeatedTest(400)
  void keepEveryDayInAllItsForms(RepetitionInfo round) {
    var random = new SplittableRandom(round.getCurrentRepetition());
    var day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000));
    var forms =
        new String[] {
          day.toString(),
          "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
          "%d.%d.%d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
          "%d/%02d/%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
          "%d%02d%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
          String.valueOf(LocalDate.of(1899, 12, 30).until(day, java.time.temporal.ChronoUnit.DAYS)),
          fullWidth(day + " ")
        };
    for (var form : forms) {
      assertThat(Period.read(form)).as(form).hasValue(new Period(day, day));
    }
    var later = day.plusDays(random.nextInt(1, 900));
    for (var to : new String[] {"至", "-", "~", "—", " 到 "}) {
      var form = forms[random.nextInt(4)] + to + later;
      assertThat(Period.read(form)).as(form).hasValue(new Period(day, later));
    }
  }

  @RepeatedTest(400)
  void neverFailOnWhateverIsThere(RepetitionInfo round) {
    var random = new SplittableRandom(round.getCurrentRepetition());
    var alphabet = "0123456789.,-~年月日初底上下半季度第前至万亿元千百十二〇以内约不超过（）()/ :起 ";
    var cell = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    var text = cell.toString();
    Amount.read(text, Unit.TEN_THOUSAND_YUAN)
        .ifPresent(
            amount -> {
              if (amount.min() != null && amount.max() != null) {
                assertThat(amount.min()).as(text).isLessThanOrEqualTo(amount.max());
              }
            });
    Period.read(text)
        .ifPresent(
            period -> {
              if (period.from() != null && period.to() != null) {
                assertThat(period.from()).as(text).isBeforeOrEqualTo(period.to());
              }
            });
    ContactText.read(text);
  }

  private static String fullWidth(String text) {
    return text.chars()
        .map(c -> c > ' ' && c < 127 ? c + 0xFEE0 : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void areNotLookedForInCellsThatAreLongerThanAny() {
    for (var hostile :
        List.of("a".repeat(32_000), "a@a" + ".a".repeat(15_000), "+86-".repeat(8_000))) {
      assertThat(ContactText.read(hostile)).isEqualTo(new Contact(hostile, null, null));
      assertThat(Amount.read(hostile, Unit.YUAN)).isEmpty();
      assertThat(Period.read(hostile)).isEmpty();
    }
  }
}
