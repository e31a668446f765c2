package io.scenariomarket.conversation;

import io.scenariomarket.engagement.EngagementHead;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.shared.FormFlow;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When the two sides of an engagement meet: proposed, changed, cancelled and recorded. */
@Controller
class MeetingPages {

  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final MeetingManagement meetings;
  private final EngagementHead head;
  private final FormFlow forms;
  private final Clock clock;

  MeetingPages(MeetingManagement meetings, EngagementHead head, FormFlow forms, Clock clock) {
    this.meetings = meetings;
    this.head = head;
    this.forms = forms;
    this.clock = clock;
  }

  @GetMapping("/engagements/{id}/meetings/new")
  ModelAndView blank(@PathVariable EngagementId id, Viewer viewer) {
    return forms.show(page(id, null, MeetingForm.EMPTY, viewer));
  }

  @Limited(Limit.MESSAGE)
  @PostMapping("/engagements/{id}/meetings")
  ModelAndView propose(
      @PathVariable EngagementId id,
      @ModelAttribute("form") MeetingForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    return forms.save(
        errors -> form.plan(errors, clock.getZone()),
        plan -> {
          meetings.propose(id, plan, viewer);
          return done(id, "conversation.meeting.proposed", flash);
        },
        page(id, null, form, viewer));
  }

  @GetMapping("/engagements/{id}/meetings/{meeting}")
  ModelAndView edit(@PathVariable EngagementId id, @PathVariable UUID meeting, Viewer viewer) {
    var found = meetings.get(id, meeting, viewer);
    return forms.show(page(id, found, MeetingForm.of(found, clock.getZone()), viewer));
  }

  @Limited(Limit.MESSAGE)
  @PostMapping("/engagements/{id}/meetings/{meeting}")
  ModelAndView change(
      @PathVariable EngagementId id,
      @PathVariable UUID meeting,
      @ModelAttribute("form") MeetingForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    var found = meetings.get(id, meeting, viewer);
    return forms.save(
        errors -> form.plan(errors, clock.getZone()),
        plan -> {
          meetings.change(id, meeting, plan, form.read(), viewer);
          return done(id, "conversation.meeting.changed", flash);
        },
        page(id, found, form, viewer));
  }

  @PostMapping("/engagements/{id}/meetings/{meeting}/cancel")
  ModelAndView cancel(
      @PathVariable EngagementId id,
      @PathVariable UUID meeting,
      @RequestParam(defaultValue = "-1") long version,
      Viewer viewer,
      RedirectAttributes flash) {
    meetings.cancel(id, meeting, version, viewer);
    return done(id, "conversation.meeting.cancelled", flash);
  }

  @GetMapping("/engagements/{id}/meetings/{meeting}/record")
  ModelAndView unrecorded(
      @PathVariable EngagementId id, @PathVariable UUID meeting, Viewer viewer) {
    var found = meetings.get(id, meeting, viewer);
    var form = new RecordForm(found.plan().participants(), found.agreed(), found.version());
    return forms.show(recordPage(id, found, form, viewer));
  }

  @PostMapping("/engagements/{id}/meetings/{meeting}/record")
  ModelAndView record(
      @PathVariable EngagementId id,
      @PathVariable UUID meeting,
      @ModelAttribute("form") RecordForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    var found = meetings.get(id, meeting, viewer);
    return forms.save(
        _ -> form,
        said -> {
          meetings.record(id, meeting, said.attended(), said.agreed(), said.read(), viewer);
          return done(id, "conversation.meeting.recorded", flash);
        },
        recordPage(id, found, form, viewer));
  }

  /** The meeting for a calendar: what is cancelled is taken out of it. */
  @GetMapping("/engagements/{id}/meetings/{meeting}/invitation.ics")
  ResponseEntity<String> invitation(
      @PathVariable EngagementId id, @PathVariable UUID meeting, Viewer viewer) {
    var headers = new HttpHeaders();
    headers.setContentType(CALENDAR);
    headers.setContentDisposition(ContentDisposition.attachment().filename("meeting.ics").build());
    headers.setCacheControl("private, no-store");
    return ResponseEntity.ok().headers(headers).body(meetings.invitation(id, meeting, viewer));
  }

  private static ModelAndView done(EngagementId id, String what, RedirectAttributes flash) {
    flash.addFlashAttribute("saved", what);
    return new ModelAndView("redirect:/engagements/" + id + "/meetings");
  }

  private FormFlow.Page page(
      EngagementId id, @Nullable Meeting meeting, MeetingForm form, Viewer viewer) {
    return form("conversation/meeting-form", id, meeting, form, viewer);
  }

  private FormFlow.Page recordPage(
      EngagementId id, Meeting meeting, RecordForm form, Viewer viewer) {
    return form("conversation/meeting-record", id, meeting, form, viewer);
  }

  private FormFlow.Page form(
      String template, EngagementId id, @Nullable Meeting meeting, Object form, Viewer viewer) {
    return (errors, status) -> {
      var model = new ExtendedModelMap();
      var engagement = head.addTo(model, id, viewer);
      model.addAttribute("engagement", engagement);
      model.addAttribute("meeting", meeting);
      model.addAttribute("meets", meetings.meets(engagement, viewer));
      model.addAttribute("form", form);
      model.addAttribute("errors", errors.byField());
      return new ModelAndView(template, model, status);
    };
  }
}
