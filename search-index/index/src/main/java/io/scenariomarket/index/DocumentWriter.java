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
 * Writes documents into one of two indexes or aliases, as their visibility has it.
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
  private final IndexPair targets;
  private final boolean inUse;
  private final DocumentFields fields;

  /**
   * Writes into a pair.
   *
   * @param inUse whether the targets are aliases, where a document may stand already; if they are
   *     not there, no index is made in their place
   */
  DocumentWriter(ElasticsearchClient client, IndexPair targets, boolean inUse, Encoder encoder) {
    this.client = client;
    this.targets = targets;
    this.inUse = inUse;
    this.fields = new DocumentFields(encoder);
  }

  void put(List<Versioned> documents) {
    if (documents.isEmpty()) {
      return;
    }
    var contents = fields.of(documents.stream().map(Versioned::document).toList());
    var operations = new ArrayList<BulkOperation>();
    for (var i = 0; i < contents.size(); i++) {
      var row = documents.get(i);
      operations.add(index(row, contents.get(i)));
      if (inUse) {
        var visibility = row.document().listing().visibility();
        operations.add(delete(targets.without(visibility), row.document().id(), row.version()));
      }
    }
    send(operations);
  }

  void remove(String id, long version) {
    send(targets.both().stream().map(target -> delete(target, id, version)).toList());
  }

  /** A deletion keeps its version for a while, so that a later comer of before is refused too. */
  private static BulkOperation delete(String target, String id, long version) {
    return BulkOperation.of(
        o ->
            o.delete(
                d -> d.index(target).id(id).version(version).versionType(VersionType.ExternalGte)));
  }

  private BulkOperation index(Versioned row, Map<String, @Nullable Object> document) {
    return BulkOperation.of(
        o ->
            o.<Map<String, @Nullable Object>>index(
                i ->
                    i.index(targets.with(row.document().listing().visibility()))
                        .id(row.document().id())
                        .version(row.version())
                        .versionType(VersionType.ExternalGte)
                        .document(document)));
  }

  private void send(List<BulkOperation> operations) {
    var request = BulkRequest.of(b -> b.requireAlias(inUse).operations(operations));
    var response = Requests.send("Writing to " + targets, () -> client.bulk(request));
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
            item.index(),
            error.reason());
        continue;
      }
      // Removing what is not there answers 404 without an error, so this is a missing index.
      throw new IndexException(
          "Writing %s to %s: %s".formatted(item.id(), item.index(), error.reason()), item.status());
    }
  }
}
