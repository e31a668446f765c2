package io.scenariomarket.matching;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.sample.SampleMarket;
import io.scenariomarket.vocabulary.InstalledVocabulary;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The sample needs and listed offers by key, as anybody may be told of them. */
record SampleSides(Map<String, Need> needs, Map<String, Offer> offers) {

  static SampleSides read() throws IOException {
    var market = SampleMarket.read();
    var vocabulary = InstalledVocabulary.read();
    var clock = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
    var sides = new MatchSides(vocabulary, new Proofs(vocabulary, clock));
    var needs = new LinkedHashMap<String, Need>();
    market
        .scenarios()
        .forEach(
            (key, each) ->
                needs.put(
                    key,
                    sides.need(
                        each,
                        owner(market, each.organisationId()),
                        Confidentiality.PUBLIC::equals)));
    var offers = new LinkedHashMap<String, Offer>();
    market
        .capabilities()
        .forEach(
            (key, each) -> {
              if (each.state().published()) {
                offers.put(
                    key,
                    sides.offer(
                        each,
                        owner(market, each.organisationId()),
                        Confidentiality.PUBLIC::equals));
              }
            });
    return new SampleSides(needs, offers);
  }

  private static Organisation owner(SampleMarket market, OrganisationId id) {
    return Objects.requireNonNull(market.organisations().get(id));
  }
}
