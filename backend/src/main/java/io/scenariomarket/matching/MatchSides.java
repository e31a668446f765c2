package io.scenariomarket.matching;

import io.scenariomarket.claims.Indicator;
import io.scenariomarket.claims.Relation;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Withheld;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.scenario.Requirement;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioContent;
import io.scenariomarket.scenario.ScenarioDocuments;
import io.scenariomarket.scenario.ScenarioPart;
import io.scenariomarket.shared.Text;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityContent;
import io.scenariomarket.supplier.CapabilityDocuments;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reduces scenarios and capabilities to what matching looks at. */
@Component
class MatchSides {

  private final Vocabulary vocabulary;
  private final Proofs proofs;

  MatchSides(Vocabulary vocabulary, Proofs proofs) {
    this.vocabulary = vocabulary;
    this.proofs = proofs;
  }

  /**
   * A need as somebody may be told of it who may read some levels, with what counts for a score.
   */
  Need need(Scenario scenario, Organisation owner, Predicate<Confidentiality> mayRead) {
    var content = scenario.content();
    var known = content.readableBy(mayRead);
    var ranked = content.readableBy(Discretion.counts(content.confidentialInMatching()));
    return new Need(
        new Side(
            scenario.id().toString(),
            content.title(),
            owner.id().toString(),
            owner.name(),
            ScenarioDocuments.body(ranked),
            Set.copyOf(content.tracks())),
        statements(content, mayRead),
        new Need.Terms(
            vocabulary.rank(TermKind.MATURITY, content.leastMaturity()),
            required(content, false),
            Set.copyOf(content.regionsAccepted()),
            known.budgetMax() == null ? known.budgetMin() : known.budgetMax(),
            known.startDate(),
            known.endDate(),
            Set.copyOf(content.cooperation()),
            Set.copyOf(content.dealTerms()),
            required(content, true)),
        parts(content.withheldFrom(mayRead)));
  }

  /** What a need requires of the product, or of the organisation. */
  private Set<String> required(ScenarioContent content, boolean ofProduct) {
    return content.requiredQualifications().stream()
        .filter(each -> vocabulary.ofProduct(each) == ofProduct)
        .collect(Collectors.toSet());
  }

  /**
   * An offer as somebody may be told of it who may read some levels, with what counts for a score.
   */
  Offer offer(Capability capability, Organisation supplier, Predicate<Confidentiality> mayRead) {
    var content = capability.content();
    var known = content.readableBy(mayRead);
    var ranked = content.readableBy(Discretion.counts(content.confidentialInMatching()));
    return new Offer(
        new Side(
            capability.id().toString(),
            content.name(),
            supplier.id().toString(),
            supplier.name(),
            CapabilityDocuments.body(ranked),
            Set.copyOf(content.tracks())),
        evidence(content, known, mayRead),
        new Offer.Terms(
            vocabulary.rank(TermKind.MATURITY, content.maturity()),
            Set.copyOf(supplier.profile().qualifications()),
            Set.copyOf(supplier.profile().regionsServed()),
            known.priceMin() == null ? known.priceMax() : known.priceMin(),
            known.deliveryDays(),
            Set.copyOf(content.cooperation()),
            Set.copyOf(content.dealTerms()),
            known.capacity(),
            capability.state().published(),
            proofs.of(known)),
        parts(content.withheldFrom(mayRead)));
  }

  private static Set<String> parts(List<Withheld> withheld) {
    return withheld.stream().map(Withheld::part).collect(Collectors.toSet());
  }

  /** The sentences that can be evidence, those of figures that may be known with the figure. */
  private static List<Evidence> evidence(
      CapabilityContent content, CapabilityContent known, Predicate<Confidentiality> mayRead) {
    var figures =
        known.indicators().stream()
            .collect(
                Collectors.toMap(
                    each -> each.sentence(),
                    each -> new Indicator(each.name(), Relation.EQUAL, each.value(), each.unit()),
                    (one, _) -> one));
    return CapabilityDocuments.sentences(content).stream()
        .flatMap(
            each ->
                Discretion.of(each.level(), content.confidentialInMatching(), mayRead)
                    .map(
                        discretion ->
                            new Evidence(
                                each.text(),
                                each.kind(),
                                discretion,
                                discretion.readable() ? figures.get(each.text()) : null))
                    .stream())
        .toList();
  }

  /**
   * The listed requirements; or those found in the text where the owner has listed none, or none
   * that may be used.
   */
  private static List<Statement> statements(
      ScenarioContent content, Predicate<Confidentiality> mayRead) {
    var agreed = content.confidentialInMatching();
    var listed =
        content.requirements().stream()
            .flatMap(
                each ->
                    Discretion.of(each.confidentiality(), agreed, mayRead)
                        .map(discretion -> statement(each, discretion))
                        .stream())
            .toList();
    if (!listed.isEmpty()) {
      return listed;
    }
    var level = content.confidentiality().of(ScenarioPart.EXPECTED_RESULT);
    if (level == Confidentiality.PUBLIC) {
      return found(
          Stream.of(content.problem(), content.expectedResult())
              .filter(Objects::nonNull)
              .collect(Collectors.joining("\n")),
          Discretion.OPEN);
    }
    var expected =
        Discretion.of(level, agreed, mayRead)
            .map(discretion -> found(Text.orEmpty(content.expectedResult()), discretion))
            .orElse(List.of());
    return Stream.concat(found(content.problem(), Discretion.OPEN).stream(), expected.stream())
        .toList();
  }

  private static List<Statement> found(String text, Discretion discretion) {
    return Requirements.in(text).stream()
        .map(each -> new Statement(each, null, discretion))
        .toList();
  }

  private static Statement statement(Requirement requirement, Discretion discretion) {
    var indicator = requirement.indicator();
    return new Statement(
        requirement.text(),
        indicator == null
            ? null
            : new Indicator(
                indicator.name(),
                Relation.valueOf(indicator.comparator().name()),
                indicator.value(),
                indicator.unit()),
        requirement.priority() == Requirement.Priority.MUST,
        discretion);
  }
}
