package io.scenariomarket.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.StringReader;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * A new index being filled beside the one in use.
 *
 * <p>{@link #commit} puts it in use and deletes the old one; closed without commit, it is deleted
 * itself. Rows that change meanwhile are written to the old index only, so who rebuilds writes the
 * rows changed since the rebuild began once more after the commit; versions make that harmless.
 */
public final class Rollover<D extends IndexDocument> implements AutoCloseable {

  private static final int BATCH = 100;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

  private final ElasticsearchClient client;
  private final String alias;
  private final String index;
  private final String refreshInterval;
  private final DocumentWriter writer;
  private boolean committed;

  Rollover(
      ElasticsearchClient client,
      String alias,
      Definition definition,
      Encoder encoder,
      Clock clock) {
    this.client = client;
    this.alias = alias;
    this.index = "%s-%s-%s".formatted(alias, definition.hash(), STAMP.format(clock.instant()));
    this.refreshInterval = definition.refreshInterval();
    this.writer = new DocumentWriter(client, index, false, encoder);
    Requests.send(
        "Creating " + index,
        () ->
            client
                .indices()
                .create(
                    c -> c.index(index).withJson(new StringReader(definition.body().toString()))));
    // Nobody searches it yet, and fewer, larger segments make faster vector searches.
    refreshEvery("-1");
  }

  /**
   * Writes all rows in batches.
   *
   * @param progress told how many are written, after each batch
   * @return how many were written
   */
  public long fill(Stream<Versioned<D>> rows, LongConsumer progress) {
    var written = 0L;
    var batch = new ArrayList<Versioned<D>>(BATCH);
    for (var rest = rows.iterator(); rest.hasNext(); ) {
      batch.add(rest.next());
      if (batch.size() == BATCH || !rest.hasNext()) {
        writer.put(batch);
        written += batch.size();
        batch.clear();
        progress.accept(written);
      }
    }
    return written;
  }

  /** Puts the new index in use and deletes the one that was. */
  public void commit() {
    refreshEvery(refreshInterval);
    Requests.send("Refreshing " + index, () -> client.indices().refresh(r -> r.index(index)));
    var old = inUse();
    var actions = new ArrayList<Action>();
    old.forEach(name -> actions.add(Action.of(a -> a.removeIndex(r -> r.index(name)))));
    actions.add(Action.of(a -> a.add(x -> x.index(index).alias(alias))));
    Requests.send(
        "Switching " + alias, () -> client.indices().updateAliases(u -> u.actions(actions)));
    committed = true;
  }

  private void refreshEvery(String interval) {
    Requests.send(
        "Setting up " + index,
        () ->
            client
                .indices()
                .putSettings(
                    p -> p.index(index).settings(x -> x.refreshInterval(t -> t.time(interval)))));
  }

  private Set<String> inUse() {
    return Requests.send(
        "Looking up " + alias,
        () ->
            client.indices().existsAlias(e -> e.name(alias)).value()
                ? client.indices().getAlias(g -> g.name(alias)).aliases().keySet()
                : Set.of());
  }

  @Override
  public void close() {
    if (!committed) {
      Requests.send(
          "Deleting " + index, () -> client.indices().delete(d -> d.index(List.of(index))));
    }
  }
}
