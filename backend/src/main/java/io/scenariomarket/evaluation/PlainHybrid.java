package io.scenariomarket.evaluation;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.scenariomarket.index.Encoder;
import io.scenariomarket.index.SearchEngine;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioDocuments;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one would send to the search engine without a market: the words of the title and the vector
 * of the whole text in one request, among what is public and listed.
 *
 * @param size how many it asks for
 */
record PlainHybrid(
    Rest5Client client, SearchEngine engine, String index, int size, JsonMapper json) {

  /** The request for a need, ready to be sent. */
  String body(Scenario need) {
    var content = need.content();
    var encoder = engine.encoder();
    var vector =
        Encoder.profile(
            encoder.encode(content.title()), encoder.encode(ScenarioDocuments.body(content)));
    var allowed =
        List.of(
            Map.of("term", Map.of("visibility", "PUBLIC")),
            Map.of("term", Map.of("state", "LISTED")));
    var words =
        Map.of("multi_match", Map.of("query", content.title(), "fields", List.of("title", "text")));
    return json.writeValueAsString(
        Map.of(
            "_source",
            false,
            "track_total_hits",
            false,
            "size",
            size,
            "query",
            Map.of("bool", Map.of("filter", allowed, "must", words)),
            "knn",
            Map.of(
                "field",
                "vector",
                "query_vector",
                vector,
                "k",
                size,
                "num_candidates",
                size + size / 2,
                "filter",
                allowed)));
  }

  /** Sends a request and returns the answer unread. */
  byte[] send(String body) throws IOException {
    var request = new Request("POST", "/" + engine.settings().prefix() + "-" + index + "/_search");
    request.setJsonEntity(body);
    return EntityUtils.toByteArray(client.performRequest(request).getEntity());
  }
}
