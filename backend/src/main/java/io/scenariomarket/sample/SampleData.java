package io.scenariomarket.sample;

import io.scenariomarket.award.SampleAwards;
import io.scenariomarket.board.SampleCalls;
import io.scenariomarket.catalogue.SampleLists;
import io.scenariomarket.contract.SampleContracts;
import io.scenariomarket.engagement.SampleEngagements;
import io.scenariomarket.expert.SampleExperts;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.promotion.SampleCases;
import io.scenariomarket.race.SampleRaces;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.MarketProperties;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.vocabulary.Vocabulary;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads the sample data where {@code market.samples} asks for it; loading again adds only what is
 * new. Runs before the indexes are checked, which then takes the samples in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SampleData implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(SampleData.class);

  private final MarketProperties market;
  private final OrganisationManagement organisations;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final SampleLists lists;
  private final SampleEngagements engagements;
  private final SampleContracts contracts;
  private final SampleRaces races;
  private final SampleCases cases;
  private final SampleCalls calls;
  private final SampleAwards awards;
  private final SampleExperts experts;
  private final Vocabulary vocabulary;
  private final JsonMapper json;

  SampleData(
      MarketProperties market,
      OrganisationManagement organisations,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      SampleLists lists,
      SampleEngagements engagements,
      SampleContracts contracts,
      SampleRaces races,
      SampleCases cases,
      SampleCalls calls,
      SampleAwards awards,
      SampleExperts experts,
      Vocabulary vocabulary,
      JsonMapper json) {
    this.market = market;
    this.organisations = organisations;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.lists = lists;
    this.engagements = engagements;
    this.contracts = contracts;
    this.races = races;
    this.cases = cases;
    this.calls = calls;
    this.awards = awards;
    this.experts = experts;
    this.vocabulary = vocabulary;
    this.json = json;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) throws IOException {
    if (!market.samples() || !market.serving()) {
      return;
    }
    var samples = KnownSamples.of(SampleFiles.read(market.config(), json), vocabulary);
    int loaded =
        organisations.loadSamples(
                samples.organisations().stream()
                    .map(SampleFiles.SampleOrganisation::toSample)
                    .toList())
            + scenarios.loadSamples(
                samples.scenarios().stream().map(SampleFiles.SampleScenario::toSample).toList())
            + capabilities.loadSamples(
                samples.capabilities().stream()
                    .map(SampleFiles.SampleCapability::toSample)
                    .toList())
            + lists.load(samples.lists().stream().map(SampleFiles.SampleList::toSample).toList())
            + engagements.load(
                samples.engagements().stream().map(SampleFiles.SampleEngagement::toSample).toList())
            + samples.contracts().stream()
                .mapToInt(each -> contracts.load(each.engagement(), each.contract()))
                .sum()
            + races.load(samples.races().stream().map(SampleFiles.SampleRace::toSample).toList())
            + samples.cases().stream()
                .mapToInt(each -> cases.load(each.engagement(), each.told()))
                .sum()
            + calls.load(samples.calls().stream().map(SampleFiles.SampleCall::toSample).toList())
            + awards.load(samples.awards())
            + experts.load(samples.experts());
    log.info("Sample data: {} new", loaded);
  }
}
