package io.scenariomarket.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;

/**
 * What every index needs.
 *
 * @param client reaches the server
 * @param encoder makes the vectors of documents and queries
 * @param settings how indexes are laid out
 */
public record SearchEngine(ElasticsearchClient client, Encoder encoder, IndexSettings settings) {}
