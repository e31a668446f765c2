package io.scenariomarket.attachment;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Sends attachments so that a browser saves them and never shows or runs them. */
@Component
class Downloads {

  private static final Logger log = LoggerFactory.getLogger(Downloads.class);

  private final AttachmentManagement attachments;

  Downloads(AttachmentManagement attachments) {
    this.attachments = attachments;
  }

  /** The content, or that it has not changed since the asker got it. */
  ResponseEntity<Resource> send(AttachmentId id, Viewer viewer, WebRequest request)
      throws IOException {
    var attachment = attachments.get(id, viewer);
    var headers = headers(attachment);
    if (request.checkNotModified('"' + attachment.sha256() + '"')) {
      return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
    }
    headers.setContentType(MediaType.parseMediaType(attachment.mediaType()));
    headers.setContentLength(attachment.size());
    return new ResponseEntity<>(
        new InputStreamResource(content(attachment)), headers, HttpStatus.OK);
  }

  /** What the store has lost is a matter for the operator; whoever asks is told that much. */
  private InputStream content(Attachment attachment) throws IOException {
    try {
      return attachments.open(attachment);
    } catch (FileNotFoundException missing) {
      log.error("The content of attachment {} is not in the store", attachment.id(), missing);
      throw Refusal.notFound("attachment.content-missing");
    }
  }

  private static HttpHeaders headers(Attachment attachment) {
    var headers = new HttpHeaders();
    headers.setETag('"' + attachment.sha256() + '"');
    headers.setContentDisposition(
        ContentDisposition.attachment()
            .filename(attachment.fileName(), StandardCharsets.UTF_8)
            .build());
    headers.setCacheControl("private, no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    return headers;
  }
}
