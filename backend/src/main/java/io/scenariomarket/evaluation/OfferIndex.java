package io.scenariomarket.evaluation;

import io.scenariomarket.index.IndexDefinition;
import io.scenariomarket.index.MarketIndex;
import io.scenariomarket.index.SearchEngine;
import java.util.List;
import java.util.Map;

/** The index of judged capabilities, which has their texts only. */
final class OfferIndex extends MarketIndex {

  OfferIndex(SearchEngine engine) {
    super(new IndexDefinition("offers", Map.of(), List.of()), engine);
  }
}
