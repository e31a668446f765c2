package io.scenariomarket.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every request to the indexes of one kind of thing, which are always addressed by their aliases.
 * The module that owns the things contributes it.
 *
 * <p>All methods throw {@link IndexException} where the search engine cannot be reached or refuses.
 */
public abstract class MarketIndex {

  private final ElasticsearchClient client;
  private final Encoder encoder;
  private final List<Facet> facets;
  private final IndexPair aliases;
  private final Definition definition;
  private final DocumentWriter writer;
  private final Searches searches;
  private final Overviews overviews;
  private final Versions versions;
  private final Retrieval retrieval;

  /** Addresses the index of a kind of thing; nothing is sent yet. */
  protected MarketIndex(IndexDefinition own, SearchEngine engine) {
    this.client = engine.client();
    this.encoder = engine.encoder();
    this.facets = own.facets();
    this.aliases = IndexPair.named(engine.settings().prefix() + "-" + own.name());
    this.definition = Definition.of(own, engine.settings(), encoder.model());
    this.writer = new DocumentWriter(client, aliases, true, encoder);
    this.searches = new Searches(client, aliases, facets);
    this.overviews = new Overviews(client, aliases);
    this.versions = new Versions(client, aliases);
    this.retrieval = new Retrieval(client, aliases, encoder);
  }

  /** What its documents are narrowed and counted by. */
  public List<Facet> facets() {
    return facets;
  }

  /**
   * Writes a document where its visibility has it, unless a later version of it is there already.
   */
  public void put(IndexDocument document, long version) {
    writer.put(List.of(new Versioned(document, version)));
  }

  /** Writes many documents in one request; a few hundred at most. */
  public void putAll(List<Versioned> documents) {
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

  /**
   * The ids of documents whose title, or whose organisation's name, contains a text, best first.
   *
   * @param text not blank; its last word may be typed in part
   */
  public List<String> named(String text, Access access, int size) {
    return overviews.named(text, access, size);
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
  public Rollover rollover() {
    return new Rollover(client, aliases, definition, encoder, Clock.systemUTC());
  }

  /** Makes everything written so far visible to searches at once; for tests and commands. */
  public void refresh() {
    Requests.send(
        "Refreshing " + aliases, () -> client.indices().refresh(r -> r.index(aliases.both())));
  }

  /** Deletes both indexes with all their documents, if they are there. */
  public void drop() {
    delete(aliases.both().stream().flatMap(alias -> Rollover.inUse(client, alias)).toList());
  }

  /**
   * Deletes what rollovers left behind that were killed. One that somebody is still filling looks
   * the same: whoever calls this makes sure that nobody is.
   *
   * @return the names of the indexes that are gone
   */
  public List<String> sweep() {
    var left = Rollover.left(client, aliases);
    delete(left);
    return left;
  }

  private void delete(List<String> names) {
    if (!names.isEmpty()) {
      Requests.send("Deleting " + names, () -> client.indices().delete(d -> d.index(names)));
    }
  }
}
