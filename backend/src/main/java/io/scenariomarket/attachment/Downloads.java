package io.scenariomarket.attachment;

import io.scenariomarket.identity.Viewer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        new InputStreamResource(attachments.open(attachment)), headers, HttpStatus.OK);
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
