package io.scenariomarket.attachment;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;

/** Attachments for programs. */
@RestController
@RequestMapping("/api/attachments")
@Tag(name = "Attachments", description = "Files of needs, capabilities and organisations")
class AttachmentApi {

  private final AttachmentManagement attachments;
  private final Downloads downloads;

  AttachmentApi(AttachmentManagement attachments, Downloads downloads) {
    this.attachments = attachments;
    this.downloads = downloads;
  }

  /** To whom an attachment is to be shown. */
  record LevelChange(@Nullable Confidentiality level) {}

  @GetMapping
  @Operation(
      summary = "The attachments of an item that you may read",
      description = "itemType is scenario, capability or organisation.")
  List<AttachmentView> list(
      @RequestParam String itemType, @RequestParam UUID itemId, Viewer viewer) {
    return attachments.panel(itemType, itemId, viewer).items();
  }

  @Limited(Limit.UPLOAD)
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Attach a file to an item")
  ResponseEntity<AttachmentView> add(
      @RequestParam String itemType,
      @RequestParam UUID itemId,
      @RequestParam Confidentiality level,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Viewer viewer)
      throws IOException {
    attachments.requireEdit(itemType, itemId, viewer);
    if (file == null) {
      throw Refusal.invalid("file", "attachment.missing");
    }
    try (var content = file.getInputStream()) {
      var added =
          attachments.add(itemType, itemId, level, file.getOriginalFilename(), content, viewer);
      return ResponseEntity.created(URI.create("/api/attachments/" + added.id()))
          .body(AttachmentView.of(added));
    }
  }

  @GetMapping("/{id}")
  @Operation(summary = "The content of an attachment")
  ResponseEntity<Resource> get(@PathVariable AttachmentId id, Viewer viewer, WebRequest request)
      throws IOException {
    return downloads.send(id, viewer, request);
  }

  @PutMapping("/{id}")
  @Operation(summary = "Show an attachment to others than before")
  AttachmentView put(
      @PathVariable AttachmentId id, @RequestBody LevelChange change, Viewer viewer) {
    return AttachmentView.of(attachments.changeLevel(id, change.level(), viewer));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take an attachment away")
  void delete(@PathVariable AttachmentId id, Viewer viewer) {
    attachments.remove(id, viewer);
  }
}
