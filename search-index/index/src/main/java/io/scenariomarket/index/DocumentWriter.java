package io.scenariomarket.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents into one index or alias.
 *
 * <p>Each write carries the version of its row. One that comes later than a newer one is refused by
 * the search engine, and counts as success: the index already holds something fresher. A document
 * that it cannot take whenever it comes, such as one with a date beyond its calendar, is told in
 * the log and left out: it must keep nothing else from being found.
 */
final class DocumentWriter {

  private static final System.Logger log = System.getLogger(DocumentWriter.class.getName());
  private static final int CONFLICT = 409;
  private static final int MALFORMED = 400;

  private final ElasticsearchClient client;
  private final String target;
  private final boolean alias;
  private final DocumentFields fields;

  /**
   * Writes into a target.
   *
   * @param alias whether the target is an alias; if it is not there, no index is made in its place
   */
  DocumentWriter(ElasticsearchClient client, String target, boolean alias, Encoder encoder) {
    this.client = client;
    this.target = target;
    this.alias = alias;
    this.fields = new DocumentFields(encoder);
  }

  void put(List<? extends Versioned<?>> documents) {
    if (documents.isEmpty()) {
      return;
    }
    var contents = fields.of(documents.stream().map(Versioned::document).toList());
    var operations = new ArrayList<BulkOperation>();
    for (var i = 0; i < contents.size(); i++) {
      operations.add(index(documents.get(i), contents.get(i)));
    }
    send(operations);
  }

  void remove(String id, long version) {
    send(
        List.of(
            BulkOperation.of(
                o ->
                    o.delete(
                        d ->
                            d.index(target)
                                .id(id)
                                .version(version)
                                .versionType(VersionType.ExternalGte)))));
  }

  private BulkOperation index(Versioned<?> row, Map<String, @Nullable Object> document) {
    return BulkOperation.of(
        o ->
            o.<Map<String, @Nullable Object>>index(
                i ->
                    i.index(target)
                        .id(row.document().id())
                        .version(row.version())
                        .versionType(VersionType.ExternalGte)
                        .document(document)));
  }

  private void send(List<BulkOperation> operations) {
    var request = BulkRequest.of(b -> b.requireAlias(alias).operations(operations));
    var response = Requests.send("Writing to " + target, () -> client.bulk(request));
    if (response.errors()) {
      refuse(response);
    }
  }

  private void refuse(BulkResponse response) {
    for (var item : response.items()) {
      var error = item.error();
      if (error == null || item.status() == CONFLICT) {
        continue;
      }
      if (item.status() == MALFORMED) {
        log.log(
            System.Logger.Level.ERROR,
            "{0} cannot be indexed in {1}: {2}",
            item.id(),
            target,
            error.reason());
        continue;
      }
      // Removing what is not there answers 404 without an error, so this is a missing index.
      throw new IndexException("Writing %s to %s: %s".formatted(item.id(), target, error.reason()));
    }
  }
}
