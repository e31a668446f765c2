package io.scenariomarket.matching;

import static io.scenariomarket.matching.Outcome.Verdict.MET;
import static io.scenariomarket.matching.Outcome.Verdict.NOT_MET;
import static io.scenariomarket.matching.Outcome.Verdict.UNKNOWN;

import io.scenariomarket.matching.Outcome.Met;
import io.scenariomarket.matching.Outcome.NotMet;
import io.scenariomarket.matching.Outcome.Reason;
import io.scenariomarket.matching.Outcome.Unknown;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Whether a product has the certificates that a need requires of it. */
final class CertificateCondition {

  private CertificateCondition() {}

  /** A certificate of a product is met by that product's own alone, each for itself. */
  static Optional<Outcome> of(Need need, Offer offer, BiPredicate<String, String> implies) {
    var outcomes =
        need.terms().certificates().stream()
            .sorted()
            .map(wanted -> certificate(wanted, offer, implies))
            .toList();
    return outcomes.stream()
        .map(Outcome::verdict)
        .max(Comparator.comparing(List.of(MET, UNKNOWN, NOT_MET)::indexOf))
        .map(
            worst -> {
              var reasons = outcomes.stream().map(Outcome::reason).toList();
              var reason = reasons.size() == 1 ? reasons.getFirst() : Reason.of("several", reasons);
              return switch (worst) {
                case MET -> new Met(reason);
                case UNKNOWN -> new Unknown(reason);
                case NOT_MET -> new NotMet(reason);
              };
            });
  }

  /** What the text says against it outweighs what is listed. */
  private static Outcome certificate(
      String wanted, Offer offer, BiPredicate<String, String> implies) {
    var all = offer.terms().certificates();
    return all.stream()
        .filter(each -> !each.listed() && each.standing().against())
        .filter(each -> implies.test(wanted, each.kind()))
        .max(Comparator.comparing(Proof::standing))
        .or(
            () ->
                all.stream()
                    .filter(each -> implies.test(each.kind(), wanted))
                    .min(Comparator.comparing(Proof::standing)))
        .map(proof -> proven(wanted, proof))
        .orElseGet(() -> new Unknown(Reason.of(unproven(wanted, offer, implies), List.of(wanted))));
  }

  private static Outcome proven(String wanted, Proof proof) {
    var kind = List.of(wanted);
    return switch (proof.standing()) {
      case VALID ->
          proof.until() == null
              ? new Met(Reason.of("certificates.lasting", kind, String.valueOf(proof.holder())))
              : new Met(
                  Reason.of(
                      "certificates.met", kind, String.valueOf(proof.holder()), proof.until()));
      case UNDATED -> new Unknown(Reason.of("certificates.undated", kind));
      case UNNAMED -> new Unknown(Reason.of("certificates.unnamed", kind));
      case MENTIONED -> new Unknown(Reason.of("certificates.mentioned", kind));
      case EXPIRED ->
          new NotMet(
              Reason.of("certificates.expired", kind, Objects.requireNonNull(proof.until())));
      case APPLIED -> new NotMet(Reason.of("certificates.applied", kind));
      case PLANNED -> new NotMet(Reason.of("certificates.planned", kind));
      case ABSENT -> new NotMet(Reason.of("certificates.absent", kind));
    };
  }

  private static String unproven(String wanted, Offer offer, BiPredicate<String, String> implies) {
    if (offer.withheld().contains("certificates")) {
      return "certificates.withheld";
    }
    return offer.terms().qualifications().stream().anyMatch(has -> implies.test(has, wanted))
        ? "certificates.organisation"
        : "certificates.unknown";
  }
}
