package io.scenariomarket.attachment;

import io.scenariomarket.identity.Confidentiality;
import java.time.Instant;

/**
 * An attachment as whoever may read it sees it.
 *
 * @param id identifies it
 * @param fileName what it is called
 * @param mediaType what its content is
 * @param size bytes
 * @param sha256 hash of the content in hexadecimal digits
 * @param level to whom it is shown
 * @param uploadedAt when it was uploaded
 */
public record AttachmentView(
    AttachmentId id,
    String fileName,
    String mediaType,
    long size,
    String sha256,
    Confidentiality level,
    Instant uploadedAt) {

  static AttachmentView of(Attachment attachment) {
    return new AttachmentView(
        attachment.id(),
        attachment.fileName(),
        attachment.mediaType(),
        attachment.size(),
        attachment.sha256(),
        attachment.level(),
        attachment.uploadedAt());
  }
}
