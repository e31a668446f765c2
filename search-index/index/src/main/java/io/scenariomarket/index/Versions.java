package io.scenariomarket.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the id and version of every document of both indexes at one point in time. */
final class Versions {

  private static final int PAGE = 1000;
  private static final Time KEEP_ALIVE = Time.of(t -> t.time("1m"));

  private final ElasticsearchClient client;
  private final IndexPair aliases;

  Versions(ElasticsearchClient client, IndexPair aliases) {
    this.client = client;
    this.aliases = aliases;
  }

  Stream<DocumentVersion> all() {
    var pit =
        Requests.send(
                "Opening " + aliases,
                () -> client.openPointInTime(o -> o.index(aliases.both()).keepAlive(KEEP_ALIVE)))
            .id();
    UnaryOperator<List<Hit<Void>>> next =
        page -> page.size() < PAGE ? List.of() : page(pit, page.getLast().sort());
    return Stream.iterate(page(pit, null), page -> !page.isEmpty(), next)
        .flatMap(List::stream)
        .map(hit -> new DocumentVersion(Objects.requireNonNull(hit.id()), version(hit)))
        .onClose(
            () ->
                Requests.send("Closing " + aliases, () -> client.closePointInTime(c -> c.id(pit))));
  }

  private List<Hit<Void>> page(String pit, @Nullable List<FieldValue> after) {
    return Requests.send(
            "Reading " + aliases,
            () ->
                client.search(
                    s -> {
                      s.pit(p -> p.id(pit).keepAlive(KEEP_ALIVE))
                          .size(PAGE)
                          .version(true)
                          .trackTotalHits(t -> t.enabled(false))
                          .source(o -> o.fetch(false))
                          .sort(SortOptions.of(o -> o.field(f -> f.field("_shard_doc"))));
                      return after == null ? s : s.searchAfter(after);
                    },
                    Void.class))
        .hits()
        .hits();
  }

  private static long version(Hit<Void> hit) {
    return Objects.requireNonNull(hit.version());
  }
}
