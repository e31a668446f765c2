package io.scenariomarket.matching;

import static io.scenariomarket.matching.Outcome.Verdict.MET;
import static io.scenariomarket.matching.Outcome.Verdict.NOT_MET;
import static io.scenariomarket.matching.Outcome.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateConditionTest {

  private final Conditions conditions = new Conditions(String::equals, String::equals);

  @ParameterizedTest
  @CsvSource({
    "VALID, MET, met",
    "UNDATED, UNKNOWN, undated",
    "UNNAMED, UNKNOWN, unnamed",
    "EXPIRED, NOT_MET, expired",
    "APPLIED, NOT_MET, applied",
    "PLANNED, NOT_MET, planned"
  })
  void aProductNeedsAValidCertificateOfItsOwn(
      Proof.Standing standing, Outcome.Verdict expected, String why) {
    var outcome = certificate("三类证", Set.of(), listed("三类证", standing));
    assertThat(outcome.verdict()).isEqualTo(expected);
    assertThat(outcome.reason().key()).isEqualTo("matching.reason.certificates." + why);
  }

  @Test
  void whatItsMakerHoldsSaysNothingOfAProduct() {
    assertThat(certificate("三类证", Set.of("三类证")))
        .isEqualTo(
            new Outcome.Unknown(Outcome.Reason.of("certificates.organisation", List.of("三类证"))));
    assertThat(certificate("三类证", Set.of("高新技术企业")))
        .isEqualTo(new Outcome.Unknown(Outcome.Reason.of("certificates.unknown", List.of("三类证"))));
    assertThat(certificate("三类证", Set.of("三类证"), listed("二类证", Proof.Standing.VALID)).verdict())
        .isEqualTo(UNKNOWN);
  }

  @Test
  void ofTheCertificatesThatAreListedTheBestCounts() {
    var expired = listed("防爆", Proof.Standing.EXPIRED);
    var renewed = listed("防爆", Proof.Standing.VALID);
    assertThat(certificate("防爆", Set.of(), expired, renewed).verdict()).isEqualTo(MET);
  }

  @Test
  void theWeakerWordOfTheTextOutweighsWhatIsListed() {
    var listed = listed("三类证", Proof.Standing.VALID);
    var pending = Proof.said("三类证", Proof.Standing.APPLIED);
    assertThat(certificate("三类证", Set.of(), listed, pending).verdict()).isEqualTo(NOT_MET);
    var mentioned = Proof.said("三类证", Proof.Standing.MENTIONED);
    assertThat(certificate("三类证", Set.of(), listed, mentioned).verdict()).isEqualTo(MET);
    assertThat(certificate("三类证", Set.of(), mentioned).verdict()).isEqualTo(UNKNOWN);
  }

  @Test
  void severalCertificatesAreEachToldOf() {
    var need =
        new Need.Terms(
            null, Set.of(), Set.of(), null, null, null, Set.of(), Set.of(), Set.of("a", "b"));
    var outcome =
        conditions
            .check(
                Sides.need(need),
                Sides.offer(certified(Set.of(), listed("a", Proof.Standing.APPLIED))))
            .getFirst()
            .outcome();
    assertThat(outcome)
        .isEqualTo(
            new Outcome.NotMet(
                Outcome.Reason.of(
                    "several",
                    List.of(
                        Outcome.Reason.of("certificates.applied", List.of("a")),
                        Outcome.Reason.of("certificates.unknown", List.of("b"))))));
  }

  @Test
  void aWithheldCertificateIsNeitherToldNorDenied() {
    var need =
        new Need.Terms(null, Set.of(), Set.of(), null, null, null, Set.of(), Set.of(), Set.of("a"));
    var offer = Sides.offer(Offer.Terms.UNKNOWN);
    var withheld = new Offer(offer.side(), offer.passages(), offer.terms(), Set.of("certificates"));
    assertThat(conditions.check(Sides.need(need), withheld).getFirst().outcome())
        .isEqualTo(new Outcome.Unknown(Outcome.Reason.of("certificates.withheld", List.of("a"))));
  }

  private Outcome certificate(String required, Set<String> held, Proof... proofs) {
    var need =
        new Need.Terms(
            null, Set.of(), Set.of(), null, null, null, Set.of(), Set.of(), Set.of(required));
    var outcomes = conditions.check(Sides.need(need), Sides.offer(certified(held, proofs)));
    assertThat(outcomes).extracting(Match.Condition::name).containsExactly("certificates");
    assertThat(outcomes.getFirst().negotiable()).isFalse();
    return outcomes.getFirst().outcome();
  }

  private static Offer.Terms certified(Set<String> held, Proof... proofs) {
    return new Offer.Terms(
        null, held, Set.of(), null, null, Set.of(), Set.of(), null, true, List.of(proofs));
  }

  private static Proof listed(String kind, Proof.Standing standing) {
    return new Proof(kind, true, standing, "某公司", LocalDate.of(2029, 5, 31));
  }
}
