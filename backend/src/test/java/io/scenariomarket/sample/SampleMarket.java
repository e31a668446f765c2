package io.scenariomarket.sample;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.organisation.SampleOrganisation;
import io.scenariomarket.scenario.SampleScenario;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.SampleCapability;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The sample data by key, as it is once loaded, for tests of other modules without Spring. */
public record SampleMarket(
    Map<String, Scenario> scenarios,
    Map<String, Capability> capabilities,
    Map<OrganisationId, Organisation> organisations) {

  public static SampleMarket read() throws IOException {
    var files = files();
    var scenarios = new LinkedHashMap<String, Scenario>();
    files
        .scenarios()
        .forEach(each -> scenarios.put(each.key(), SampleScenario.of(each.toSample())));
    var capabilities = new LinkedHashMap<String, Capability>();
    files
        .capabilities()
        .forEach(each -> capabilities.put(each.key(), SampleCapability.of(each.toSample())));
    var organisations = new LinkedHashMap<OrganisationId, Organisation>();
    files
        .organisations()
        .forEach(
            each ->
                organisations.put(each.toSample().id(), SampleOrganisation.of(each.toSample())));
    return new SampleMarket(scenarios, capabilities, organisations);
  }

  static SampleFiles files() throws IOException {
    var json =
        JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    return SampleFiles.read(Path.of(System.getProperty("market.root"), "config"), json);
  }
}
