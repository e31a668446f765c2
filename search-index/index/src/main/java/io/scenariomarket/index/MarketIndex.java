package io.scenariomarket.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every request to one index of the market, which is always addressed by its alias.
 *
 * <p>All methods throw {@link IndexException} where the search engine cannot be reached or refuses.
 */
public abstract sealed class MarketIndex<D extends IndexDocument>
    permits ScenarioIndex, CapabilityIndex {

  private final ElasticsearchClient client;
  private final Encoder encoder;
  private final String alias;
  private final Definition definition;
  private final DocumentWriter writer;
  private final Searches searches;
  private final Overviews overviews;
  private final Versions versions;
  private final Retrieval retrieval;

  MarketIndex(
      String name,
      List<Facet> facets,
      ElasticsearchClient client,
      Encoder encoder,
      IndexSettings settings) {
    this.client = client;
    this.encoder = encoder;
    this.alias = settings.prefix() + "-" + name;
    this.definition = Definition.of(name, settings, encoder.model());
    this.writer = new DocumentWriter(client, alias, true, encoder);
    this.searches = new Searches(client, alias, facets);
    this.overviews = new Overviews(client, alias);
    this.versions = new Versions(client, alias);
    this.retrieval = new Retrieval(client, alias, encoder);
  }

  /** Writes a document, unless a later version of it is there already. */
  public void put(D document, long version) {
    writer.put(List.of(new Versioned<>(document, version)));
  }

  /** Writes many documents in one request; a few hundred at most. */
  public void putAll(List<Versioned<D>> documents) {
    writer.put(documents);
  }

  /** Removes a document, unless a later version of it is there; an absent one is no error. */
  public void remove(String id, long version) {
    writer.remove(id, version);
  }

  /** Answers a person's search. */
  public SearchResult search(SearchQuery query) {
    return searches.search(query);
  }

  /**
   * What somebody who is still typing may be looking for.
   *
   * @param text what was typed so far, not blank
   * @param size how many documents and how many organisations at most
   */
  public Suggested suggest(String text, Access access, int size) {
    return overviews.suggest(text, access, size);
  }

  /** Counts documents by two facets at a time; one with several values counts for each. */
  public List<CrossCount> cross(Facet first, Facet second, Access access) {
    return overviews.cross(first, second, access);
  }

  /**
   * Retrieves what may answer each of several requests, in one round trip.
   *
   * @return the candidates of each request, in the order of the requests
   */
  public List<List<Candidate>> candidates(List<CandidateQuery> queries) {
    return retrieval.candidates(queries);
  }

  /** Every document's id and version, for comparison with the database; to be closed. */
  public Stream<DocumentVersion> versions() {
    return versions.all();
  }

  /** Whether the index is there and was made by today's mapping, analysis and encoder. */
  public boolean isCurrent() {
    return Requests.send(
        "Looking up " + alias,
        () -> {
          if (!client.indices().existsAlias(e -> e.name(alias)).value()) {
            return false;
          }
          var mappings = client.indices().getMapping(g -> g.index(alias)).mappings().values();
          return mappings.stream()
              .map(mapping -> mapping.mappings().meta().get("hash"))
              .allMatch(hash -> hash != null && hash.to(String.class).equals(definition.hash()));
        });
  }

  /** Begins a new index, empty and not yet in use. */
  public Rollover<D> rollover() {
    return new Rollover<>(client, alias, definition, encoder, Clock.systemUTC());
  }

  /** Makes everything written so far visible to searches at once; for tests and commands. */
  public void refresh() {
    Requests.send("Refreshing " + alias, () -> client.indices().refresh(r -> r.index(alias)));
  }

  /** Deletes the index with all its documents, if it is there. */
  public void drop() {
    Requests.send(
        "Deleting " + alias,
        () -> {
          if (!client.indices().existsAlias(e -> e.name(alias)).value()) {
            return false;
          }
          var names = List.copyOf(client.indices().getAlias(g -> g.name(alias)).aliases().keySet());
          return client.indices().delete(d -> d.index(names)).acknowledged();
        });
  }
}
