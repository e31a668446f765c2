package io.scenariomarket.exchange;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.OrganisationProfile;
import io.scenariomarket.scenario.ScenarioContent;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.shared.MarketProperties;
import io.scenariomarket.supplier.CapabilityContent;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.supplier.CapabilityState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
 * Loads the sample data of the configuration directory where {@code market.samples} asks for it.
 *
 * <p>Ids are made from the samples' keys, so that loading again adds only what is new. Runs before
 * the indexes are checked, which then takes the samples in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SampleData implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(SampleData.class);

  private final MarketProperties market;
  private final OrganisationManagement organisations;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final JsonMapper json;

  SampleData(
      MarketProperties market,
      OrganisationManagement organisations,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      JsonMapper json) {
    this.market = market;
    this.organisations = organisations;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.json = json;
  }

  private record SampleOrganisation(
      String key, @Nullable List<String> members, @JsonUnwrapped OrganisationProfile profile) {}

  private record SampleScenario(
      String key,
      String organisation,
      ScenarioState state,
      @JsonUnwrapped ScenarioContent content) {}

  private record SampleCapability(
      String key,
      String organisation,
      CapabilityState state,
      @JsonUnwrapped CapabilityContent content) {}

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) throws IOException {
    if (!market.samples() || !market.serving()) {
      return;
    }
    var directory = market.config().resolve("sample-data");
    read(directory.resolve("organisations.json"), SampleOrganisation[].class)
        .forEach(
            sample ->
                organisations.loadSample(
                    organisation(sample.key()),
                    sample.profile(),
                    sample.members() == null ? List.of() : sample.members()));
    int loaded = 0;
    for (var file : files(directory.resolve("scenarios"))) {
      for (var sample : read(file, SampleScenario[].class)) {
        var id = new ScenarioId(id("scenario", sample.key()));
        loaded +=
            scenarios.loadSample(
                    id, organisation(sample.organisation()), sample.state(), sample.content())
                ? 1
                : 0;
      }
    }
    for (var file : files(directory.resolve("capabilities"))) {
      for (var sample : read(file, SampleCapability[].class)) {
        var id = new CapabilityId(id("capability", sample.key()));
        loaded +=
            capabilities.loadSample(
                    id, organisation(sample.organisation()), sample.state(), sample.content())
                ? 1
                : 0;
      }
    }
    log.info("Sample data: {} new items", loaded);
  }

  private <T> List<T> read(Path file, Class<T[]> type) {
    return List.of(json.readValue(file.toFile(), type));
  }

  private static List<Path> files(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static OrganisationId organisation(String key) {
    return new OrganisationId(id("organisation", key));
  }

  private static UUID id(String kind, String key) {
    return UUID.nameUUIDFromBytes(("sample/" + kind + "/" + key).getBytes(StandardCharsets.UTF_8));
  }
}
