package io.scenariomarket.mining;

import io.scenariomarket.extraction.Passed;
import io.scenariomarket.extraction.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored documents. Their texts are read apart from what is listed of them. */
@Component
class Documents {

  private static final String LISTED =
      """
      select d.id, d.name, d.type, d.state, d.failure, d.sentences_read, d.sentences, d.model,
        d.dropped, d.model_failures, d.uploaded_by, d.uploaded_at from mining_document d
      """;

  private final JdbcClient jdbc;

  Documents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How many candidates of a document there are, by what was decided.
   *
   * @param all all of them
   */
  record Counts(int all, int open, int accepted, int merged, int rejected) {

    public int decided() {
      return all - open;
    }
  }

  /** A document and how far its curator is. */
  record Listed(MiningDocument document, Counts counts) {}

  void add(
      UUID id,
      String name,
      DocumentType type,
      byte @Nullable [] content,
      @Nullable String text,
      String by,
      Instant now) {
    jdbc.sql(
            """
            insert into mining_document (id, name, type, state, content, text, uploaded_by, uploaded_at)
            values (?, ?, ?, 'WAITING', ?, ?, ?, ?)
            """)
        .param(id)
        .param(name)
        .param(type.name())
        .param(content)
        .param(text)
        .param(by)
        .param(now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<MiningDocument> find(UUID id) {
    return jdbc.sql(LISTED + " where d.id = ?").param(id).query(Documents::read).optional();
  }

  /** The latest documents first. */
  List<Listed> list(int page, int size) {
    return jdbc
        .sql(LISTED + " order by d.uploaded_at desc, d.id limit ? offset ?")
        .params(size, (long) page * size)
        .query(Documents::read)
        .list()
        .stream()
        .map(document -> new Listed(document, counts(document.id())))
        .toList();
  }

  int count() {
    return jdbc.sql("select count(*) from mining_document").query(Integer.class).single();
  }

  Counts counts(UUID id) {
    return jdbc.sql(
            """
            select count(*), count(*) filter (where state = 'OPEN'),
              count(*) filter (where state = 'ACCEPTED'), count(*) filter (where state = 'MERGED'),
              count(*) filter (where state = 'REJECTED')
            from mining_candidate where document_id = ?
            """)
        .param(id)
        .query(
            (row, _) ->
                new Counts(
                    row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
        .single();
  }

  /** The text, empty until it has been taken out of the file. */
  String text(UUID id) {
    return jdbc.sql("select coalesce(text, '') from mining_document where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  Optional<byte[]> content(UUID id) {
    return jdbc.sql("select content from mining_document where id = ? and content is not null")
        .param(id)
        .query((row, _) -> row.getBytes(1))
        .optional();
  }

  /** Keeps the text in the place of the file. */
  void keep(UUID id, String text) {
    jdbc.sql("update mining_document set text = ?, content = null where id = ?")
        .params(text, id)
        .update();
  }

  void reading(UUID id, @Nullable String model) {
    jdbc.sql("update mining_document set state = 'READING', model = ? where id = ?")
        .param(model)
        .param(id)
        .update();
  }

  void progress(UUID id, int read, int all) {
    jdbc.sql("update mining_document set sentences_read = ?, sentences = ? where id = ?")
        .params(read, all, id)
        .update();
  }

  /** Keeps the sentences in which nothing was found, in the place of those kept before. */
  void keepPassed(UUID id, List<Passed> passed) {
    jdbc.sql("delete from mining_passed where document_id = ?").param(id).update();
    jdbc.sql(
            """
            insert into mining_passed (document_id, sentence_from, sentence_to, reason)
            select :document, * from unnest(:from, :to, :reasons) on conflict do nothing
            """)
        .param("document", id)
        .param("from", passed.stream().map(each -> each.sentence().from()).toArray(Integer[]::new))
        .param("to", passed.stream().map(each -> each.sentence().to()).toArray(Integer[]::new))
        .param("reasons", passed.stream().map(each -> each.reason().name()).toArray(String[]::new))
        .update();
  }

  /** A sentence is passed over no longer. */
  void unpass(UUID id, int from) {
    jdbc.sql("delete from mining_passed where document_id = ? and sentence_from = ?")
        .params(id, from)
        .update();
  }

  /** The sentences in which nothing was found, in the order of the text. */
  List<Passed> passed(UUID id) {
    return jdbc.sql(
            """
            select sentence_from, sentence_to, reason from mining_passed where document_id = ?
            order by sentence_from
            """)
        .param(id)
        .query(
            (row, _) ->
                new Passed(
                    new Span(row.getInt(1), row.getInt(2)),
                    Passed.Reason.valueOf(row.getString(3))))
        .list();
  }

  void ready(UUID id, int dropped, int modelFailures, Instant now) {
    jdbc.sql(
            """
            update mining_document set state = 'READY', dropped = ?, model_failures = ?,
              read_at = ?, sentences_read = sentences where id = ?
            """)
        .params(dropped, modelFailures, now.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  void failed(UUID id, String failure) {
    jdbc.sql(
            "update mining_document set state = 'FAILED', failure = ?, content = null where id = ?")
        .params(failure, id)
        .update();
  }

  void delete(UUID id) {
    jdbc.sql("delete from mining_document where id = ?").param(id).update();
  }

  private static MiningDocument read(ResultSet row, int number) throws SQLException {
    return new MiningDocument(
        row.getObject("id", UUID.class),
        row.getString("name"),
        DocumentType.valueOf(row.getString("type")),
        MiningDocument.State.valueOf(row.getString("state")),
        text(row, "failure"),
        row.getInt("sentences_read"),
        row.getInt("sentences"),
        text(row, "model"),
        row.getInt("dropped"),
        row.getInt("model_failures"),
        row.getString("uploaded_by"),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable String text(ResultSet row, String column) throws SQLException {
    return row.getString(column);
  }
}
