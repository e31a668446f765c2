package io.scenariomarket.index;

import java.util.List;
import java.util.Map;

/** A kind of thing to find, for tests. */
final class ProductIndex extends MarketIndex {

  static final Facet COLOUR = new Facet("colour", "colour", 5);

  ProductIndex(IndexSettings settings) {
    super(
        new IndexDefinition(
            "products",
            Map.of("colour", "keyword"),
            List.of(Facet.KIND, Facet.TRACK, Facet.SAMPLE, COLOUR)),
        new SearchEngine(Server.CLIENT, Server.ENCODER, settings));
  }
}
