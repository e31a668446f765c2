package io.scenariomarket.supplier;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Text;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of certificates as it was typed.
 *
 * @param kind which one
 * @param number as printed on it
 * @param holder who holds it
 * @param scope what it covers
 * @param validUntil last day on which it holds
 * @param state name of the state
 * @param confidentiality name of the level
 */
record CertificateForm(
    @Nullable String kind,
    @Nullable String number,
    @Nullable String holder,
    @Nullable String scope,
    @Nullable String validUntil,
    @Nullable String state,
    @Nullable String confidentiality) {

  static final CertificateForm EMPTY =
      new CertificateForm(null, null, null, null, null, null, null);

  static CertificateForm of(Certificate certificate) {
    return new CertificateForm(
        certificate.kind(),
        certificate.number(),
        certificate.holder(),
        certificate.scope(),
        FormErrors.typed(certificate.validUntil()),
        certificate.state().name(),
        certificate.confidentiality().name());
  }

  /** A row that nobody has written anything into does not count. */
  boolean isEmpty() {
    return Stream.of(kind, number, holder, scope, validUntil)
        .map(Text::orNull)
        .noneMatch(Objects::nonNull);
  }

  /**
   * The certificate that the row means.
   *
   * @param path where the row stands, such as {@code certificates[2]}
   */
  Certificate read(String path, FormErrors errors) {
    return new Certificate(
        Text.orEmpty(kind),
        number,
        holder,
        scope,
        errors.date(path + ".validUntil", validUntil),
        errors.choice(path + ".state", state, CertificateState.class),
        errors.choice(path + ".confidentiality", confidentiality, Confidentiality.class));
  }
}
