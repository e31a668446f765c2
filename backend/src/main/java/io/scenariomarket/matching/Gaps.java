package io.scenariomarket.matching;

import io.scenariomarket.claims.Verdict;
import io.scenariomarket.matching.Gap.Fact;
import io.scenariomarket.supplier.CapabilityContent;
import io.scenariomarket.supplier.Indicator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what a capability would have to say so that a need can tell whether it is served. Nothing
 * is said of requirements and terms that the reader may not know.
 */
final class Gaps {

  private static final Map<String, Fact> BY_CONDITION =
      Map.of(
          "maturity", Fact.MATURITY,
          "qualifications", Fact.QUALIFICATIONS,
          "regions", Fact.REGIONS,
          "budget", Fact.PRICE,
          "delivery", Fact.DELIVERY,
          "cooperation", Fact.COOPERATION,
          "dealTerms", Fact.DEAL_TERMS);

  private static final Map<String, Fact> BY_CERTIFICATE =
      Map.of(
          "unknown", Fact.CERTIFICATE,
          "organisation", Fact.CERTIFICATE,
          "mentioned", Fact.CERTIFICATE,
          "undated", Fact.CERTIFICATE_DETAILS,
          "unnamed", Fact.CERTIFICATE_DETAILS,
          "applied", Fact.CERTIFICATE_PENDING,
          "planned", Fact.CERTIFICATE_PENDING,
          "absent", Fact.CERTIFICATE_PENDING,
          "expired", Fact.CERTIFICATE_EXPIRED);

  private final boolean hasCases;
  private final Map<String, String> unproven;

  /** The gaps of a capability. */
  Gaps(CapabilityContent content) {
    this.hasCases = !content.cases().isEmpty();
    this.unproven =
        content.indicators().stream()
            .filter(each -> each.evidence() == null)
            .collect(Collectors.toMap(Indicator::sentence, Indicator::name, (one, _) -> one));
  }

  /** What is missing for a need, each thing once. */
  Set<Gap> of(Need need, Match match) {
    var gaps = new LinkedHashSet<Gap>();
    for (var i = 0; i < match.requirements().size(); i++) {
      // Requirements are explained in the order of the need's statements.
      gaps.addAll(of(need.statements().get(i), match.requirements().get(i)));
    }
    match.conditions().forEach(condition -> gaps.addAll(of(condition)));
    return gaps;
  }

  private Set<Gap> of(Statement statement, Match.Requirement requirement) {
    if (requirement.textWithheld() != null) {
      return Set.of();
    }
    var target = statement.target();
    var gaps = new LinkedHashSet<Gap>();
    if (requirement.verdict() == Verdict.CONTRADICTED
        || requirement.compared()
        || target != null && requirement.verdict() == Verdict.COVERED) {
      // A figure that falls short is known: saying more does not help.
      Optional.ofNullable(unproven.get(requirement.evidence()))
          .ifPresent(name -> gaps.add(new Gap(Fact.PROOF, name)));
    } else if (target != null) {
      gaps.add(new Gap(Fact.INDICATOR, target.name()));
    } else if (requirement.verdict() != Verdict.COVERED) {
      gaps.add(Gap.of(Fact.DESCRIPTION));
      if (!hasCases) {
        gaps.add(Gap.of(Fact.CASES));
      }
    }
    return gaps;
  }

  private static List<Gap> of(Match.Condition condition) {
    var fact = BY_CONDITION.get(condition.name());
    var reason = condition.outcome().reason();
    if (condition.name().equals("certificates")) {
      return certificates(reason);
    }
    if (fact == null) {
      return List.of();
    }
    // What the other side withholds is not known either, but nothing that is said here changes it.
    if (reason.key().endsWith(".unknown")) {
      return List.of(Gap.of(fact));
    }
    return fact == Fact.QUALIFICATIONS && condition.outcome() instanceof Outcome.NotMet
        ? ((List<?>) reason.arguments().getFirst())
            .stream().map(term -> new Gap(fact, String.valueOf(term))).toList()
        : List.of();
  }

  /** What is missing of each certificate, by why it is not met or not known. */
  private static List<Gap> certificates(Outcome.Reason reason) {
    var about = (List<?>) reason.arguments().getFirst();
    if (about.getFirst() instanceof Outcome.Reason) {
      return about.stream().flatMap(each -> certificates((Outcome.Reason) each).stream()).toList();
    }
    var fact = BY_CERTIFICATE.get(reason.key().substring(reason.key().lastIndexOf('.') + 1));
    return fact == null ? List.of() : List.of(new Gap(fact, String.valueOf(about.getFirst())));
  }
}
