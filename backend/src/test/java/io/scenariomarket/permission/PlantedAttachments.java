package io.scenariomarket.permission;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Files of items and organisations. */
final class PlantedAttachments {

  /** What every attachment of a situation holds; the store knows it by its hash. */
  static final String CONTENT = "note";

  private static final String CONTENT_HASH =
      "edb465624291e4053c6c5ea4b7eb320dec773e10a57d26b95dcf0564f8e310f8";

  private PlantedAttachments() {}

  static void add(Situation situation) {
    var id = UUID.randomUUID();
    situation
        .jdbc()
        .sql(
            """
            insert into attachment (id, item_type, item_id, organisation_id, file_name, media_type,
              size, sha256, confidentiality, uploaded_by, uploaded_at)
            values (?, ?, ?, ?, 'note.txt', 'text/plain', ?, ?, ?, 'test', now())
            """)
        .params(
            id,
            situation.get("itemType"),
            situation.id("itemId"),
            situation.organisation(),
            CONTENT.length(),
            CONTENT_HASH,
            situation.is("agreement")
                ? "AFTER_INTEREST"
                : situation.is("confidential") ? "ORGANISATION" : situation.get("level"))
        .update();
    situation.put("attachment", id.toString());
  }

  /** One that only insiders know. */
  static void plant(Planted planted, String type, String item, String level, String where) {
    plant(planted, type, item, level, where, Canary.INSIDE);
  }

  /** One with a canary in its name and in its content. */
  static void plant(
      Planted planted, String type, String item, String level, String where, Set<Role> readers) {
    var name = planted.canary("the name of " + where, readers, false);
    var content = planted.canary("the content of " + where, readers, false);
    var added =
        planted
            .api()
            .send(
                Optional.of(Planted.OWNER),
                "POST",
                "/api/attachments?itemType=%s&itemId=%s&level=%s".formatted(type, item, level),
                upload(name + ".txt", content),
                "Content-Type",
                "multipart/form-data; boundary=part");
    planted.add("attachments", Planted.created(added));
  }

  /** The body of a request that sends a file. */
  static String upload(String name, String content) {
    return """
    --part\r
    Content-Disposition: form-data; name="file"; filename="%s"\r
    Content-Type: text/plain\r
    \r
    %s\r
    --part--\r
    """
        .formatted(name, content);
  }
}
