package io.scenariomarket.matching;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Organisation;
import io.scenariomarket.scenario.Requirement;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioContent;
import io.scenariomarket.scenario.ScenarioDocuments;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityDocuments;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reduces scenarios and capabilities to what matching looks at. */
@Component
class MatchSides {

  private final Vocabulary vocabulary;

  MatchSides(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Need need(Scenario scenario, Organisation owner) {
    var content = scenario.content().readableBy(Confidentiality.PUBLIC::equals);
    return new Need(
        new Side(
            scenario.id().toString(),
            content.title(),
            owner.id().toString(),
            owner.name(),
            ScenarioDocuments.body(content),
            Set.copyOf(content.tracks())),
        statements(content),
        new Need.Terms(
            vocabulary.rank(TermKind.MATURITY, content.leastMaturity()),
            Set.copyOf(content.requiredQualifications()),
            Set.copyOf(content.regionsAccepted()),
            content.budgetMax() == null ? content.budgetMin() : content.budgetMax(),
            content.startDate(),
            content.endDate(),
            Set.copyOf(content.cooperation()),
            Set.copyOf(content.dealTerms())));
  }

  Offer offer(Capability capability, Organisation supplier) {
    var content = capability.content().readableBy(Confidentiality.PUBLIC::equals);
    return new Offer(
        new Side(
            capability.id().toString(),
            content.name(),
            supplier.id().toString(),
            supplier.name(),
            CapabilityDocuments.body(content),
            Set.copyOf(content.tracks())),
        CapabilityDocuments.passages(content),
        content.indicators().stream()
            .map(each -> new Figure(each.name(), each.value(), each.unit(), each.sentence()))
            .toList(),
        new Offer.Terms(
            vocabulary.rank(TermKind.MATURITY, content.maturity()),
            Set.copyOf(supplier.profile().qualifications()),
            Set.copyOf(supplier.profile().regionsServed()),
            content.priceMin() == null ? content.priceMax() : content.priceMin(),
            content.deliveryDays(),
            Set.copyOf(content.cooperation()),
            Set.copyOf(content.dealTerms()),
            content.capacity(),
            capability.state().published()));
  }

  /** The listed requirements, or those found in the text where the owner has listed none. */
  private static List<Statement> statements(ScenarioContent content) {
    if (!content.requirements().isEmpty()) {
      return content.requirements().stream().map(MatchSides::statement).toList();
    }
    var text =
        Stream.of(content.problem(), content.expectedResult())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    return Requirements.in(text).stream().map(Statement::of).toList();
  }

  private static Statement statement(Requirement requirement) {
    var indicator = requirement.indicator();
    return new Statement(
        requirement.text(),
        indicator == null
            ? null
            : new Target(
                indicator.name(),
                Target.Sign.valueOf(indicator.comparator().name()),
                indicator.value(),
                indicator.unit()));
  }
}
