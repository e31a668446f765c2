package io.scenariomarket.supplier;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.shared.Day;
import io.scenariomarket.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A certificate that the capability itself has, or is to get. What its supplier holds as an
 * organisation, or for another product, does not belong here.
 *
 * @param kind which one: a qualification of the vocabulary that is of products, with its class
 * @param number as printed on it
 * @param holder who holds it
 * @param scope what it covers, such as models and intended use
 * @param validUntil last day on which it holds
 * @param state whether it is held, applied for or planned
 * @param confidentiality who may read it; everybody where not said
 */
@Table("capability_certificate")
public record Certificate(
    @NotBlank @Size(max = 100) String kind,
    @Size(max = 100) @Nullable String number,
    @Size(max = 200) @Nullable String holder,
    @Size(max = 500) @Nullable String scope,
    @Day @Nullable LocalDate validUntil,
    @NotNull CertificateState state,
    Confidentiality confidentiality) {

  public Certificate {
    kind = Text.orEmpty(kind);
    number = Text.orNull(number);
    holder = Text.orNull(holder);
    scope = Text.orNull(scope);
    confidentiality = confidentiality == null ? Confidentiality.PUBLIC : confidentiality;
  }

  /** What a certificate does not have is refused: a date under another name would be lost. */
  @JsonAnySetter
  private void refuse(String unknown, Object value) {
    throw new IllegalArgumentException(unknown);
  }

  /** The same with its kind as the vocabulary calls it. */
  Certificate of(String term) {
    return new Certificate(term, number, holder, scope, validUntil, state, confidentiality);
  }

  /** Whether it was held and its last day is over. */
  public boolean expired(LocalDate today) {
    return state == CertificateState.HELD && validUntil != null && validUntil.isBefore(today);
  }

  /** Whether it is held and not known to be over. */
  boolean holds(LocalDate today) {
    return state == CertificateState.HELD && !expired(today);
  }

  /** The certificate in one line, as people write it. */
  public String sentence() {
    var named = number == null ? kind : kind + " " + number;
    var details =
        switch (state) {
          case HELD -> validUntil == null ? null : "有效期至" + validUntil;
          case APPLIED -> "正在申请，尚未取得";
          case PLANNED -> "计划申请，尚未取得";
        };
    return Stream.of(named, holder, scope, details)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("，"));
  }
}
