package io.scenariomarket.promotion;

import io.scenariomarket.contract.AcceptanceRecords;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.scenario.Requirement;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioContent;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.Text;
import io.scenariomarket.supplier.CapabilityManagement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Begins a case from the record: what the need says in public, what the capability says, and the
 * figures of the acceptance apart from those on what the need does not say in public.
 */
@Component
class Prefilling {

  private static final int MAX_TITLE = 200;
  private static final int MAX_TEXT = 5000;
  private static final Viewer MARKET = Viewer.taskForce("promotion");

  private final AcceptanceRecords records;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final OrganisationManagement organisations;

  Prefilling(
      AcceptanceRecords records,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      OrganisationManagement organisations) {
    this.records = records;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.organisations = organisations;
  }

  /** The case of an engagement; empty where its contract was not accepted by both sides. */
  Optional<Case> of(Engagement engagement, @Nullable String author, Instant now) {
    return records.of(engagement.id()).map(kept -> begun(engagement, kept, author, now));
  }

  /** Whether there is a record to begin the case of an engagement from. */
  boolean can(Engagement engagement) {
    return records.of(engagement.id()).isPresent();
  }

  private Case begun(
      Engagement engagement, AcceptanceRecords.Kept kept, @Nullable String author, Instant now) {
    var pair = engagement.pair();
    var need =
        Optional.ofNullable(
            scenarios.visible(List.of(pair.scenarioId()), MARKET).get(pair.scenarioId()));
    var asked = need.map(Scenario::content);
    var offer =
        Optional.ofNullable(
            capabilities.visible(List.of(pair.capabilityId()), MARKET).get(pair.capabilityId()));
    var said =
        new CaseContent(
            Text.first(pair.capabilityName() + "：" + pair.needTitle(), MAX_TITLE),
            asked.map(ScenarioContent::problem).orElse(pair.needTitle()),
            offer
                .map(each -> Text.first(each.content().description(), MAX_TEXT))
                .orElse(pair.capabilityName()),
            null,
            null);
    var hidden = asked.map(Prefilling::hidden).orElse(Set.of());
    return new Case(
        UUID.randomUUID(),
        null,
        engagement.id(),
        pair.scenarioId(),
        pair.capabilityId(),
        pair.needOwner(),
        pair.supplier(),
        CaseState.DRAFT,
        1,
        said,
        asked.map(ScenarioContent::tracks).orElse(List.of()),
        asked.map(ScenarioContent::park).orElse(null),
        organisations.owner(pair.needOwner()).profile().organisationClass(),
        kept.figures().stream()
            .filter(each -> !hidden.contains(each.agreed().requirement()))
            .map(CaseFigure::of)
            .toList(),
        List.of(),
        kept.on(),
        author,
        engagement.sample(),
        null,
        now,
        now);
  }

  /** What the need does not tell everybody. */
  private static Set<String> hidden(ScenarioContent need) {
    return Stream.of(need)
        .flatMap(each -> each.requirements().stream())
        .filter(each -> each.confidentiality() != Confidentiality.PUBLIC)
        .map(Requirement::text)
        .collect(Collectors.toSet());
  }
}
