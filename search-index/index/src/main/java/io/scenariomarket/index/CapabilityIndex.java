package io.scenariomarket.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.List;

/** Every request to the index of capabilities. */
public final class CapabilityIndex extends MarketIndex<CapabilityDocument> {

  private static final List<Facet> FACETS =
      List.of(
          Facet.KIND,
          Facet.STAGE,
          Facet.TRACK,
          Facet.DIRECTION,
          Facet.PARK,
          Facet.MATURITY,
          Facet.COOPERATION,
          Facet.DEAL_TERMS,
          Facet.ORGANISATION_CLASS,
          Facet.TIER,
          Facet.QUALIFICATION,
          Facet.REGION,
          Facet.FLAG,
          Facet.STATE,
          Facet.SAMPLE);

  /** Addresses the index; nothing is sent yet. */
  public CapabilityIndex(ElasticsearchClient client, Encoder encoder, IndexSettings settings) {
    super("capabilities", FACETS, client, encoder, settings);
  }
}
