package io.scenariomarket.scenario;

import io.scenariomarket.index.Facet;
import io.scenariomarket.index.IndexDefinition;
import io.scenariomarket.index.MarketIndex;
import io.scenariomarket.index.SearchEngine;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The index of needs. */
@Component
public class ScenarioIndex extends MarketIndex {

  private static final IndexDefinition DEFINITION =
      new IndexDefinition(
          "scenarios",
          Map.of(
              "grade", "keyword",
              "leadDepartment", "keyword",
              "sensitivity", "keyword",
              "validUntil", "date"),
          List.of(
              Facet.TRACK,
              Facet.DIRECTION,
              Facet.PARK,
              new Facet("grade", "grade", 40),
              Facet.KIND,
              Facet.MATURITY,
              Facet.COOPERATION,
              Facet.DEAL_TERMS,
              Facet.ORGANISATION_CLASS,
              Facet.QUALIFICATION,
              Facet.REGION,
              new Facet("sensitivity", "sensitivity", 150),
              Facet.STATE,
              Facet.SAMPLE));

  ScenarioIndex(SearchEngine engine) {
    super(DEFINITION, engine);
  }
}
