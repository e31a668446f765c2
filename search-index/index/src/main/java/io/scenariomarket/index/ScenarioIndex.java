package io.scenariomarket.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.List;

/** Every request to the index of scenarios. */
public final class ScenarioIndex extends MarketIndex<ScenarioDocument> {

  private static final List<Facet> FACETS =
      List.of(
          Facet.KIND,
          Facet.GRADE,
          Facet.TRACK,
          Facet.DIRECTION,
          Facet.PARK,
          Facet.COOPERATION,
          Facet.DEAL_TERMS,
          Facet.MATURITY,
          Facet.QUALIFICATION,
          Facet.REGION,
          Facet.ORGANISATION_CLASS,
          Facet.SENSITIVITY,
          Facet.STATE,
          Facet.SAMPLE);

  /** Addresses the index; nothing is sent yet. */
  public ScenarioIndex(ElasticsearchClient client, Encoder encoder, IndexSettings settings) {
    super("scenarios", FACETS, client, encoder, settings);
  }
}
