package io.scenariomarket.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every request to the indexes of one kind of item, which are always addressed by their aliases.
 *
 * <p>All methods throw {@link IndexException} where the search engine cannot be reached or refuses.
 */
public abstract sealed class MarketIndex<D extends IndexDocument>
    permits ScenarioIndex, CapabilityIndex {

  private final ElasticsearchClient client;
  private final Encoder encoder;
  private final IndexPair aliases;
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
    this.aliases = IndexPair.named(settings.prefix() + "-" + name);
    this.definition = Definition.of(name, settings, encoder.model());
    this.writer = new DocumentWriter(client, aliases, true, encoder);
    this.searches = new Searches(client, aliases, facets);
    this.overviews = new Overviews(client, aliases);
    this.versions = new Versions(client, aliases);
    this.retrieval = new Retrieval(client, aliases, encoder);
  }

  /**
   * Writes a document where its visibility has it, unless a later version of it is there already.
   */
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

  /** Whether both indexes are there and were made by today's mapping, analysis and encoder. */
  public boolean isCurrent() {
    return Requests.send(
        "Looking up " + aliases,
        () -> {
          for (var alias : aliases.both()) {
            if (!client.indices().existsAlias(e -> e.name(alias)).value()) {
              return false;
            }
          }
          var mappings =
              client.indices().getMapping(g -> g.index(aliases.both())).mappings().values();
          return mappings.stream()
              .map(mapping -> mapping.mappings().meta().get("hash"))
              .allMatch(hash -> hash != null && hash.to(String.class).equals(definition.hash()));
        });
  }

  /** Begins both indexes anew, empty and not yet in use. */
  public Rollover<D> rollover() {
    return new Rollover<>(client, aliases, definition, encoder, Clock.systemUTC());
  }

  /** Makes everything written so far visible to searches at once; for tests and commands. */
  public void refresh() {
    Requests.send(
        "Refreshing " + aliases, () -> client.indices().refresh(r -> r.index(aliases.both())));
  }

  /** Deletes both indexes with all their documents, if they are there. */
  public void drop() {
    var names = aliases.both().stream().flatMap(alias -> Rollover.inUse(client, alias)).toList();
    if (!names.isEmpty()) {
      Requests.send("Deleting " + aliases, () -> client.indices().delete(d -> d.index(names)));
    }
  }
}
