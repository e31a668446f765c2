package io.scenariomarket.conversation;

import io.scenariomarket.attachment.AttachmentManagement;
import io.scenariomarket.attachment.UploadForm;
import io.scenariomarket.engagement.EngagementHead;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.work.ItemForms;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The thread of an engagement, with the form to write in it. */
@Controller
class ThreadPages {

  private static final int PAGE_SIZE = 30;

  private final ThreadManagement threads;
  private final ThreadViews views;
  private final EngagementHead head;
  private final AttachmentManagement attachments;
  private final ItemForms typed;
  private final FormFlow forms;

  ThreadPages(
      ThreadManagement threads,
      ThreadViews views,
      EngagementHead head,
      AttachmentManagement attachments,
      ItemForms typed,
      FormFlow forms) {
    this.threads = threads;
    this.views = views;
    this.head = head;
    this.attachments = attachments;
    this.typed = typed;
    this.forms = forms;
  }

  /**
   * The last messages, or those before one.
   *
   * @param tooLarge how many megabytes a file may have, when this is the answer to a message that
   *     was not even read
   */
  @GetMapping("/engagements/{id}/thread")
  ModelAndView show(
      @PathVariable EngagementId id,
      @RequestParam(required = false) @Nullable Integer before,
      @RequestParam(defaultValue = "false") boolean restore,
      @RequestAttribute(name = UploadForm.TOO_LARGE, required = false) @Nullable Long tooLarge,
      Viewer viewer) {
    var form =
        typed.restored(restore, address(id), ThreadForm.class, viewer).orElse(ThreadForm.EMPTY);
    var page = page(id, form, before, viewer);
    if (tooLarge == null) {
      return forms.show(page);
    }
    return forms.save(
        errors -> {
          errors.reject("file", "attachment.too-large", tooLarge);
          return form;
        },
        _ -> new ModelAndView(),
        page);
  }

  @Limited(Limit.MESSAGE)
  @PostMapping("/engagements/{id}/thread")
  ModelAndView write(
      @PathVariable EngagementId id,
      @ModelAttribute("form") ThreadForm form,
      @RequestParam(required = false) @Nullable List<MultipartFile> file,
      Viewer viewer,
      RedirectAttributes flash) {
    return forms.save(
        _ -> form,
        message -> {
          var written =
              threads.write(id, message.text(), AttachmentManagement.chosen(file), viewer);
          typed.sent(address(id), viewer);
          flash.addFlashAttribute("saved", "conversation.sent");
          return new ModelAndView("redirect:" + address(id) + "#m" + written.number());
        },
        page(id, form, null, viewer));
  }

  private FormFlow.Page page(
      EngagementId id, ThreadForm form, @Nullable Integer before, Viewer viewer) {
    return (errors, status) -> {
      var model = new ExtendedModelMap();
      var engagement = head.addTo(model, id, viewer);
      var thread = views.show(engagement, before, PAGE_SIZE, viewer);
      if (before == null && !thread.lines().isEmpty()) {
        threads.read(id, thread.lines().getLast().number(), viewer);
      }
      model.addAttribute("engagement", engagement);
      model.addAttribute("thread", thread);
      model.addAttribute("before", before);
      model.addAttribute("upload", attachments.rules());
      model.addAttribute("most", ThreadManagement.MAX_FILES);
      model.addAttribute("form", form);
      model.addAttribute("errors", errors.byField());
      var shown = new ModelAndView("conversation/thread", model, status);
      return status == HttpStatus.OK ? typed.offer(shown, address(id), viewer) : shown;
    };
  }

  private static String address(EngagementId id) {
    return "/engagements/" + id + "/thread";
  }
}
