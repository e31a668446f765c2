package io.scenariomarket.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.scenariomarket.claims.CertificateClaim;
import io.scenariomarket.claims.CertificateReader;
import io.scenariomarket.matching.Proof.Standing;
import io.scenariomarket.supplier.CapabilityContent;
import io.scenariomarket.supplier.CapabilityDocuments;
import io.scenariomarket.supplier.Certificate;
import io.scenariomarket.vocabulary.ProductCertificate;
import io.scenariomarket.vocabulary.Vocabulary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Finds what capabilities say of certificates of their own, as of today. */
@Component
class Proofs {

  /** What is listed is no running text, and customers have certificates of their own. */
  private static final Set<String> KINDS_SKIPPED = Set.of("certificate", "case");

  /** Sentences that are kept as they were read: those of some thousand capabilities. */
  private static final int KEPT = 20_000;

  private final Cache<Said, List<Proof>> read = Caffeine.newBuilder().maximumSize(KEPT).build();
  private final Vocabulary vocabulary;
  private final CertificateReader reader;
  private final Clock clock;

  Proofs(Vocabulary vocabulary, Clock clock) {
    this.vocabulary = vocabulary;
    this.reader = new CertificateReader(vocabulary);
    this.clock = clock;
  }

  /** What a capability says, listed or in its text; few needs ask, so it is read when one does. */
  List<Proof> of(CapabilityContent content) {
    var today = LocalDate.now(clock);
    return new Unread(() -> all(content, today));
  }

  private List<Proof> all(CapabilityContent content, LocalDate today) {
    var listed = content.certificates().stream().map(each -> listed(each, today));
    var said =
        CapabilityDocuments.sentences(content).stream()
            .filter(each -> !KINDS_SKIPPED.contains(each.kind()))
            .flatMap(each -> read.get(new Said(each.text(), today), this::said).stream());
    return Stream.concat(listed, said).toList();
  }

  /** A list that is made when somebody looks into it. */
  private static final class Unread extends AbstractList<Proof> {

    private final SingletonSupplier<List<Proof>> read;

    Unread(Supplier<List<Proof>> made) {
      this.read = SingletonSupplier.of(made);
    }

    @Override
    public Proof get(int index) {
      return read.obtain().get(index);
    }

    @Override
    public int size() {
      return read.obtain().size();
    }
  }

  /** A sentence, and the day on which it is read: what lies ahead changes with it. */
  private record Said(String text, LocalDate today) {}

  private List<Proof> said(Said said) {
    return reader.said(said.text, said.today).stream()
        .map(each -> Proof.said(each.kind(), standing(each.state())))
        .toList();
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

  private static Standing standing(CertificateClaim.State said) {
    return switch (said) {
      case HELD -> Standing.MENTIONED;
      case APPLIED -> Standing.APPLIED;
      case PLANNED -> Standing.PLANNED;
      case ABSENT -> Standing.ABSENT;
    };
  }

  private boolean lasting(String kind) {
    return vocabulary.productCertificate(kind).map(ProductCertificate::lasting).orElse(false);
  }
}
