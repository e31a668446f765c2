package io.scenariomarket.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.scenariomarket.shared.ConfigurationFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Vocabulary files as operators write them, and what they are told of slips in them. */
class VocabularyFileTest {

  @TempDir Path directory;

  private String installed;

  @BeforeEach
  void readTheInstalled() throws IOException {
    installed =
        Files.readString(Path.of(System.getProperty("market.root"), "config/vocabulary.yml"));
  }

  private Vocabulary read(String content) throws IOException {
    return VocabularyFile.read(Files.writeString(directory.resolve("vocabulary.yml"), content));
  }

  @ParameterizedTest
  @EnumSource(TermRole.class)
  void hasATermForEveryRole(TermRole role) throws IOException {
    assertThat(read(installed).find(role.list(), read(installed).term(role))).isPresent();
  }

  @ParameterizedTest
  @EnumSource(TermRole.class)
  void saysWhichRoleNoTermPlays(TermRole role) {
    refuses(
        installed.replace("role: " + role.key() + ",", ""),
        "list %s: exactly one term needs \"role: %s\"".formatted(role.list().key(), role.key()),
        "none has it");
  }

  @Test
  void saysWhichTermsShareARole() {
    refuses(
        installed.replace("en: Service,", "en: Service, role: product,"),
        "list capabilityKind: exactly one term needs \"role: product\"",
        "these have it: 产品, 服务");
  }

  @Test
  void letsATermPlaySeveralRoles() throws IOException {
    var vocabulary =
        read(
            installed
                .replace("role: technology,", "")
                .replace("role: product,", "role: [product, technology],"));

    assertThat(vocabulary.term(TermRole.TECHNOLOGY)).isEqualTo("产品");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          role: mined | role: minde | line
          role: mined | rule: mined | rule
          role: mined | role: small | list source, 文档挖掘: role small belongs in list grade
          park: 华苑科技园 | park: 东港 | list track, 脑机接口: park: 东港 is no term of list park
          within: 京津冀 | within: 华北 | list region, 天津: within: 华北 is no term of list region
          implies: [CMMI 3] | implies: [CMMI 2] | list qualification, CMMI 5: implies: CMMI 2 is no term
          {term: 北京 | {term: 天津 | list region, 天津: stands there twice
          tier: | tiers: | there is no list "tiers"; the lists are capabilityKind, cooperation
          tier: | tiers: | list tier is missing; write "tier: []" if it has no terms
          {term: 瞪羚, en | {term: "", en | list tier: entry 2 has no term
          """)
  void saysWhatIsWrong(String right, String wrong, String message) {
    refuses(installed.replace(right, wrong), message);
  }

  private void refuses(String content, String... messages) {
    assertThatExceptionOfType(ConfigurationFault.class)
        .isThrownBy(() -> read(content))
        .withMessageContaining("vocabulary.yml cannot be used")
        .withMessageContainingAll(messages);
  }
}
