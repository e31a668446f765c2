package io.scenariomarket.attachment;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.organisation.Belongings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored rows of attachments. */
@Repository
public class Attachments implements Belongings {

  private final JdbcClient jdbc;

  Attachments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Attachment> find(AttachmentId id) {
    return jdbc.sql("select * from attachment where id = ?")
        .param(id.value())
        .query((row, _) -> attachment(row))
        .optional();
  }

  /** Those of an item that have one of these levels, the oldest first. */
  List<Attachment> of(String itemType, UUID itemId, String[] levels) {
    return jdbc.sql(
            """
            select * from attachment
            where item_type = ? and item_id = ? and confidentiality = any(?)
            order by uploaded_at, id
            """)
        .params(itemType, itemId, levels)
        .query((row, _) -> attachment(row))
        .list();
  }

  /** Those of some items of a type, the oldest first. */
  List<Attachment> of(String itemType, Collection<UUID> items) {
    return jdbc.sql(
            """
            select * from attachment where item_type = ? and item_id = any(?)
            order by uploaded_at, id
            """)
        .params(itemType, items.toArray(UUID[]::new))
        .query((row, _) -> attachment(row))
        .list();
  }

  /** Those of these items of a type that have any, by their ids. */
  public Set<UUID> carrying(String itemType, Collection<UUID> items) {
    return Set.copyOf(
        jdbc.sql("select item_id from attachment where item_type = ? and item_id = any(?)")
            .params(itemType, items.toArray(UUID[]::new))
            .query((row, _) -> row.getObject(1, UUID.class))
            .list());
  }

  @Override
  public boolean anyOf(OrganisationId owner) {
    return jdbc.sql("select exists (select from attachment where organisation_id = ?)")
        .param(owner.value())
        .query(Boolean.class)
        .single();
  }

  void insert(Attachment attachment) {
    jdbc.sql(
            """
            insert into attachment values (:id, :itemType, :itemId, :organisation, :fileName,
              :mediaType, :size, :sha256, :level, :uploadedBy, :uploadedAt)
            """)
        .param("id", attachment.id().value())
        .param("itemType", attachment.itemType())
        .param("itemId", attachment.itemId())
        .param("organisation", attachment.organisation().value())
        .param("fileName", attachment.fileName())
        .param("mediaType", attachment.mediaType())
        .param("size", attachment.size())
        .param("sha256", attachment.sha256())
        .param("level", attachment.level().name())
        .param("uploadedBy", attachment.uploadedBy())
        .param("uploadedAt", attachment.uploadedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  void changeLevel(AttachmentId id, Confidentiality level) {
    jdbc.sql("update attachment set confidentiality = ? where id = ?")
        .params(level.name(), id.value())
        .update();
  }

  void delete(AttachmentId id) {
    jdbc.sql("delete from attachment where id = ?").param(id.value()).update();
  }

  long count(String itemType, UUID itemId) {
    return jdbc.sql("select count(*) from attachment where item_type = ? and item_id = ?")
        .params(itemType, itemId)
        .query(Long.class)
        .single();
  }

  /** Bytes of all attachments of an organisation. */
  long total(OrganisationId organisation) {
    return jdbc.sql(
            "select cast(coalesce(sum(size), 0) as bigint) from attachment where organisation_id ="
                + " ?")
        .param(organisation.value())
        .query(Long.class)
        .single();
  }

  /** Whether any attachment has this content. */
  boolean use(String sha256) {
    return jdbc.sql("select exists (select from attachment where sha256 = ?)")
        .param(sha256)
        .query(Boolean.class)
        .single();
  }

  /** Makes others who do the same with this name wait until this transaction has ended. */
  void lock(String name) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("attachment " + name)
        .query(_ -> {});
  }

  private static Attachment attachment(ResultSet row) throws SQLException {
    return new Attachment(
        new AttachmentId(row.getObject("id", UUID.class)),
        row.getString("item_type"),
        row.getObject("item_id", UUID.class),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        row.getString("file_name"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getString("sha256"),
        Confidentiality.valueOf(row.getString("confidentiality")),
        row.getString("uploaded_by"),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
  }
}
