package io.scenariomarket.attachment;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.OrganisationId;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that is attached to an item.
 *
 * @param id identifies it
 * @param itemType the type of the item, for example {@code scenario}
 * @param itemId the item
 * @param organisation the organisation that the item belongs to
 * @param fileName what it was called when it was uploaded, made harmless
 * @param mediaType what its content is
 * @param size bytes
 * @param sha256 hash of the content in hexadecimal digits, under which it is stored
 * @param level to whom it is shown
 * @param uploadedBy subject of the account that uploaded it
 * @param uploadedAt when
 */
record Attachment(
    AttachmentId id,
    String itemType,
    UUID itemId,
    OrganisationId organisation,
    String fileName,
    String mediaType,
    long size,
    String sha256,
    Confidentiality level,
    String uploadedBy,
    Instant uploadedAt) {

  Attachment withLevel(Confidentiality changed) {
    return new Attachment(
        id,
        itemType,
        itemId,
        organisation,
        fileName,
        mediaType,
        size,
        sha256,
        changed,
        uploadedBy,
        uploadedAt);
  }
}
