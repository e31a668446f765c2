package io.scenariomarket.supplier;

import io.scenariomarket.index.Facet;
import io.scenariomarket.index.IndexDefinition;
import io.scenariomarket.index.MarketIndex;
import io.scenariomarket.index.SearchEngine;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The index of capabilities. */
@Component
public class CapabilityIndex extends MarketIndex {

  private static final IndexDefinition DEFINITION =
      new IndexDefinition(
          "capabilities",
          Map.of(
              "stage", "keyword",
              "deliveryDays", "integer",
              "capacity", "integer",
              "lastCheckedOn", "date"),
          List.of(
              Facet.TRACK,
              Facet.DIRECTION,
              Facet.PARK,
              Facet.KIND,
              new Facet("stage", "stage", 60),
              Facet.MATURITY,
              Facet.COOPERATION,
              Facet.DEAL_TERMS,
              Facet.ORGANISATION_CLASS,
              Facet.TIER,
              Facet.QUALIFICATION,
              Facet.REGION,
              Facet.FLAG,
              Facet.STATE,
              Facet.SAMPLE));

  CapabilityIndex(SearchEngine engine) {
    super(DEFINITION, engine);
  }
}
