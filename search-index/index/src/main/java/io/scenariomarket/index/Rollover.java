package io.scenariomarket.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.StringReader;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A new pair of indexes being filled beside the one in use.
 *
 * <p>{@link #commit} puts it in use and deletes the old one; closed without commit, it is deleted
 * itself. Rows that change meanwhile are written to the old pair only, so who rebuilds writes the
 * rows changed since the rebuild began once more after the commit; versions make that harmless.
 */
public final class Rollover implements AutoCloseable {

  private static final int BATCH = 100;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

  private final ElasticsearchClient client;
  private final IndexPair aliases;
  private final IndexPair indexes;
  private final String refreshInterval;
  private final DocumentWriter writer;
  private boolean committed;

  Rollover(
      ElasticsearchClient client,
      IndexPair aliases,
      Definition definition,
      Encoder encoder,
      Clock clock) {
    this.client = client;
    this.aliases = aliases;
    var stamp = STAMP.format(clock.instant());
    this.indexes = aliases.map(alias -> "%s-%s-%s".formatted(alias, definition.hash(), stamp));
    this.refreshInterval = definition.refreshInterval();
    this.writer = new DocumentWriter(client, indexes, false, encoder);
    for (var index : indexes.both()) {
      Requests.send(
          "Creating " + index,
          () ->
              client
                  .indices()
                  .create(
                      c ->
                          c.index(index).withJson(new StringReader(definition.body().toString()))));
    }
    // Nobody searches them yet, and fewer, larger segments make faster vector searches.
    refreshEvery("-1");
  }

  /**
   * Writes all rows in batches.
   *
   * @param progress told how many are written, after each batch
   * @return how many were written
   */
  public long fill(Stream<Versioned> rows, LongConsumer progress) {
    var written = 0L;
    var batch = new ArrayList<Versioned>(BATCH);
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

  /** Puts the new pair in use and deletes the one that was, all at once. */
  public void commit() {
    refreshEvery(refreshInterval);
    Requests.send(
        "Refreshing " + indexes, () -> client.indices().refresh(r -> r.index(indexes.both())));
    var actions = new ArrayList<Action>();
    aliases.both().stream()
        .flatMap(alias -> inUse(client, alias))
        .forEach(name -> actions.add(Action.of(a -> a.removeIndex(r -> r.index(name)))));
    actions.add(put(indexes.open(), aliases.open()));
    actions.add(put(indexes.restricted(), aliases.restricted()));
    Requests.send(
        "Switching " + aliases, () -> client.indices().updateAliases(u -> u.actions(actions)));
    committed = true;
  }

  private static Action put(String index, String alias) {
    return Action.of(a -> a.add(x -> x.index(index).alias(alias)));
  }

  private void refreshEvery(String interval) {
    Requests.send(
        "Setting up " + indexes,
        () ->
            client
                .indices()
                .putSettings(
                    p ->
                        p.index(indexes.both())
                            .settings(x -> x.refreshInterval(t -> t.time(interval)))));
  }

  /**
   * What no alias names of what rollovers made: half-built indexes. Their names are told apart from
   * those of other markets to the last character.
   */
  static List<String> left(ElasticsearchClient client, IndexPair aliases) {
    var made =
        Pattern.compile(
            "(?:%s|%s)-[0-9a-f]{12}-[0-9]{17}"
                .formatted(Pattern.quote(aliases.open()), Pattern.quote(aliases.restricted())));
    return Requests.send(
        "Looking for what is left of " + aliases,
        () ->
            client
                .indices()
                .getAlias(g -> g.index(aliases.open() + "-*"))
                .aliases()
                .entrySet()
                .stream()
                .filter(each -> each.getValue().aliases().isEmpty())
                .map(Map.Entry::getKey)
                .filter(name -> made.matcher(name).matches())
                .sorted()
                .toList());
  }

  /**
   * What stands behind an alias; or an index of that very name, which the search engine makes when
   * something is deleted from an alias that is not there yet.
   */
  static Stream<String> inUse(ElasticsearchClient client, String alias) {
    Set<String> names =
        Requests.send(
            "Looking up " + alias,
            () ->
                client.indices().exists(e -> e.index(alias)).value()
                    ? client.indices().getAlias(g -> g.index(alias)).aliases().keySet()
                    : Set.of());
    return names.stream();
  }

  @Override
  public void close() {
    if (!committed) {
      Requests.send(
          "Deleting " + indexes, () -> client.indices().delete(d -> d.index(indexes.both())));
    }
  }
}
