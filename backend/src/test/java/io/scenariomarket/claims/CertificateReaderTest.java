package io.scenariomarket.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.claims.CertificateClaim.State;
import io.scenariomarket.vocabulary.InstalledVocabulary;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CertificateReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  private final CertificateReader reader = new CertificateReader(InstalledVocabulary.read());

  /** Of each certificate kind, state, number, last day and holder. */
  @ParameterizedTest
  @CsvFileSource(resources = "/certificates/listed.tsv", delimiter = '\t')
  void readsWhatStandsInCells(String cell, @Nullable String expected) {
    assertThat(
            reader.listed(cell, TODAY).stream()
                .map(CertificateReaderTest::fields)
                .collect(Collectors.joining(" && ")))
        .isEqualTo(Objects.requireNonNullElse(expected, ""));
  }

  /** Of one certificate how far it has come; nothing where the text does not say. */
  @ParameterizedTest
  @CsvFileSource(resources = "/certificates/said.tsv", delimiter = '\t')
  void readsWhatRunningTextSays(String text, String kind, @Nullable State expected) {
    assertThat(
            reader.said(text, TODAY).stream()
                .filter(each -> each.kind().equals(kind))
                .map(CertificateClaim::state)
                .distinct())
        .containsExactlyElementsOf(Stream.ofNullable(expected).toList());
  }

  @Test
  void aYearLiesAheadOnlyUntilItComes() {
    var text = "2027年取得防爆合格证。";
    assertThat(reader.said(text, TODAY)).extracting("state").containsExactly(State.PLANNED);
    assertThat(reader.said(text, TODAY.plusYears(2)))
        .extracting("state")
        .containsExactly(State.HELD);
  }

  @Test
  void takesTheScopeOutOfACell() {
    assertThat(reader.listed("防爆合格证 CNEx22.1234X，适用范围：HX-3 型，Ex db IIC T6，有效期至2029-05-07", TODAY))
        .extracting(CertificateClaim::scope)
        .containsExactly("HX-3 型,Ex db IIC T6");
  }

  private static String fields(CertificateClaim claim) {
    return Stream.of(
            claim.kind(), claim.state().name(), claim.number(), claim.until(), claim.holder())
        .map(each -> Objects.requireNonNullElse(each, ""))
        .collect(Collectors.joining("|"));
  }
}
