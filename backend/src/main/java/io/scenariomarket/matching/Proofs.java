package io.scenariomarket.matching;

import io.scenariomarket.matching.Proof.Standing;
import io.scenariomarket.supplier.CapabilityContent;
import io.scenariomarket.supplier.Certificate;
import io.scenariomarket.vocabulary.ProductCertificate;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what capabilities say of certificates of their own, as of today. */
@Component
class Proofs {

  private final Vocabulary vocabulary;
  private final Clock clock;

  Proofs(Vocabulary vocabulary, Clock clock) {
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  /** What a capability says, listed or in its text. */
  List<Proof> of(CapabilityContent content) {
    var today = LocalDate.now(clock);
    return content.certificates().stream().map(each -> listed(each, today)).toList();
  }

  private Proof listed(Certificate certificate, LocalDate today) {
    return new Proof(
        certificate.kind(),
        true,
        standing(certificate, today),
        certificate.holder(),
        certificate.validUntil());
  }

  private Standing standing(Certificate certificate, LocalDate today) {
    return switch (certificate.state()) {
      case APPLIED -> Standing.APPLIED;
      case PLANNED -> Standing.PLANNED;
      case HELD -> {
        if (certificate.expired(today)) {
          yield Standing.EXPIRED;
        }
        if (certificate.holder() == null) {
          yield Standing.UNNAMED;
        }
        yield certificate.validUntil() == null && !lasting(certificate.kind())
            ? Standing.UNDATED
            : Standing.VALID;
      }
    };
  }

  private boolean lasting(String kind) {
    return vocabulary
        .find(TermKind.QUALIFICATION, kind)
        .flatMap(term -> term.certificate())
        .map(ProductCertificate::lasting)
        .orElse(false);
  }
}
