package io.scenariomarket.attachment;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The attachments of an item: on the item's own page, and on a page of their own where a file was
 * refused and another can be chosen.
 */
@Controller
class AttachmentPages {

  private final AttachmentManagement attachments;
  private final Downloads downloads;
  private final MessageSource messages;

  AttachmentPages(AttachmentManagement attachments, Downloads downloads, MessageSource messages) {
    this.attachments = attachments;
    this.downloads = downloads;
    this.messages = messages;
  }

  /**
   * The attachments alone.
   *
   * @param tooLarge how many megabytes a file may have, when this is the answer to a request that
   *     was not even read
   */
  @GetMapping("/attachments")
  ModelAndView page(
      @RequestParam String itemType,
      @RequestParam UUID itemId,
      @RequestAttribute(name = UploadForm.TOO_LARGE, required = false) @Nullable Long tooLarge,
      Viewer viewer) {
    var errors = new FormErrors(messages);
    if (tooLarge != null) {
      errors.reject("file", "attachment.too-large", tooLarge);
    }
    return page(
        itemType,
        itemId,
        null,
        errors,
        tooLarge == null ? HttpStatus.OK : HttpStatus.CONTENT_TOO_LARGE,
        viewer);
  }

  @Limited(Limit.UPLOAD)
  @PostMapping("/attachments")
  ModelAndView add(
      @RequestParam String itemType,
      @RequestParam UUID itemId,
      @RequestParam(required = false) @Nullable Confidentiality level,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Viewer viewer,
      RedirectAttributes flash)
      throws IOException {
    attachments.requireEdit(itemType, itemId, viewer);
    try {
      if (file == null || AttachmentManagement.chosen(List.of(file)).isEmpty()) {
        throw Refusal.invalid("file", "attachment.missing");
      }
      try (var content = file.getInputStream()) {
        attachments.add(itemType, itemId, level, file.getOriginalFilename(), content, viewer);
      }
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      var errors = new FormErrors(messages);
      errors.reject(refusal);
      return page(itemType, itemId, level, errors, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
    }
    return back(itemType, itemId, "attachment.saved", viewer, flash);
  }

  @GetMapping("/attachments/{id}")
  ResponseEntity<Resource> download(
      @PathVariable AttachmentId id, Viewer viewer, WebRequest request) throws IOException {
    return downloads.send(id, viewer, request);
  }

  @PostMapping("/attachments/{id}/level")
  ModelAndView changeLevel(
      @PathVariable AttachmentId id,
      @RequestParam(required = false) @Nullable Confidentiality level,
      Viewer viewer,
      RedirectAttributes flash) {
    var changed = attachments.changeLevel(id, level, viewer);
    return back(changed.itemType(), changed.itemId(), "attachment.level.saved", viewer, flash);
  }

  @PostMapping("/attachments/{id}/delete")
  ModelAndView delete(@PathVariable AttachmentId id, Viewer viewer, RedirectAttributes flash) {
    var removed = attachments.remove(id, viewer);
    return back(removed.itemType(), removed.itemId(), "attachment.removed", viewer, flash);
  }

  private ModelAndView back(
      String itemType, UUID itemId, String saved, Viewer viewer, RedirectAttributes flash) {
    flash.addFlashAttribute("saved", saved);
    return new ModelAndView("redirect:" + attachments.carrier(itemType, itemId, viewer).page());
  }

  private ModelAndView page(
      String itemType,
      UUID itemId,
      @Nullable Confidentiality level,
      FormErrors errors,
      HttpStatus status,
      Viewer viewer) {
    var page = new ModelAndView("attachment/page");
    page.addObject("attachments", attachments.panel(itemType, itemId, viewer));
    page.addObject("level", level);
    page.addObject("errors", errors.byField());
    page.setStatus(status);
    return page;
  }
}
