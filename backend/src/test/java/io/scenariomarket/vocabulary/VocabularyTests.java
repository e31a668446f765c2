package io.scenariomarket.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.scenariomarket.shared.MarketProperties;
import io.scenariomarket.shared.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The vocabulary of this installation. */
class VocabularyTests {

  private final Vocabulary vocabulary =
      new VocabularyConfiguration()
          .vocabulary(
              new MarketProperties(
                  Path.of(System.getProperty("market.root"), "config"), "", false, null));

  @ParameterizedTest
  @CsvSource({
    "TRACK, BCI, 脑机接口",
    "TRACK, 腦機接口, 脑机接口",
    "TRACK, ＢＣＩ, 脑机接口",
    "TRACK, brain-computer INTERFACE, 脑机接口",
    "TRACK, 信创, 自主信创",
    "MATURITY, TRL7, 中试",
    "MATURITY, trl 9, 量产",
    "REGION, 天津市, 天津",
    "COOPERATION, 政府采购, 采购",
    "GRADE, 小切口, 小切口",
  })
  void findsATermByAnyOfItsNames(TermKind kind, String name, String term) {
    assertThat(vocabulary.find(kind, name)).map(Term::term).contains(term);
  }

  @ParameterizedTest
  @EnumSource(TermKind.class)
  void hasTermsWithAnEnglishLabelInEveryList(TermKind kind) {
    assertThat(vocabulary.terms(kind)).isNotEmpty();
    assertThat(vocabulary.terms(kind))
        .allSatisfy(term -> assertThat(term.label(Locale.ENGLISH)).isNotBlank());
  }

  @Test
  void ordersMaturityFromPrincipleToProduction() {
    assertThat(vocabulary.terms(TermKind.MATURITY))
        .extracting(Term::term)
        .containsExactly("原理", "概念验证", "小试", "中试", "量产");
    assertThat(vocabulary.rank(TermKind.MATURITY, "中试")).isEqualTo(3);
    assertThat(vocabulary.rank(TermKind.MATURITY, null)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "滨海新区, 天津, true",
    "滨海新区, 全国, true",
    "天津, 天津, true",
    "天津, 滨海新区, false",
    "上海, 京津冀, false",
    "某地, 某地, true",
    "某地, 全国, false",
  })
  void knowsWhichRegionLiesWithinWhich(String region, String area, boolean within) {
    assertThat(vocabulary.within(region, area)).isEqualTo(within);
  }

  @Test
  void tellsAllUnknownTermsAtOnceAndKeepsOpenOnes() {
    var check = new TermCheck(vocabulary);
    check.one("grade", TermKind.GRADE, "特大");
    check.all("tracks", TermKind.TRACK, List.of("BCI", "炼金术"));
    assertThat(check.one("direction", TermKind.DIRECTION, "某个新方向")).isEqualTo("某个新方向");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(check::refuse)
        .satisfies(
            refusal ->
                assertThat(refusal.fields())
                    .extracting(Refusal.Field::field)
                    .containsExactly("grade", "tracks"));
  }
}
