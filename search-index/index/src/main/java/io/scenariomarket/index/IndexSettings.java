package io.scenariomarket.index;

/**
 * How indexes are laid out.
 *
 * @param prefix starts the name of every index and alias
 * @param shards primary shards of each index; one serves a million documents
 * @param replicas copies of each shard; 0 on a single node
 * @param analysisHash changes when the analysis, its dictionary or synonyms change, which calls for
 *     a rebuild
 */
public record IndexSettings(String prefix, int shards, int replicas, String analysisHash) {}
