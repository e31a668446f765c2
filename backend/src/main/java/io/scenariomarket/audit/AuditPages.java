package io.scenariomarket.audit;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.Download;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The audit trail for the operator, and its part for the people of an organisation. */
@Controller
class AuditPages {

  private final AuditLog log;
  private final AuditRows rows;
  private final AuditSheet sheet;
  private final OrganisationManagement organisations;
  private final MessageSource messages;
  private final Clock clock;

  AuditPages(
      AuditLog log,
      AuditRows rows,
      AuditSheet sheet,
      OrganisationManagement organisations,
      MessageSource messages,
      Clock clock) {
    this.log = log;
    this.rows = rows;
    this.sheet = sheet;
    this.organisations = organisations;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/admin/audit")
  String page(
      @ModelAttribute("query") AuditQuery query,
      @RequestParam(defaultValue = "0") int page,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    refuseOthers(viewer);
    var errors = new FormErrors(messages);
    var found = new PageOf<AuditEntry>(List.of(), 0, 0, AuditLog.PAGE_SIZE);
    try {
      found = log.find(query.read(clock.getZone()), Math.max(page, 0), AuditLog.PAGE_SIZE);
    } catch (Refusal refusal) {
      errors.reject(refusal);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    show(found, model);
    model.addAttribute("errors", errors.byField());
    model.addAttribute("actions", log.actions());
    model.addAttribute("itemTypes", log.itemTypes());
    model.addAttribute(
        "export",
        UriComponentsBuilder.fromPath("/admin/audit/export")
            .query(request.getQueryString())
            .replaceQueryParam("page")
            .build()
            .toUriString());
    return "audit/page";
  }

  /** Exactly what the page shows, on all its pages. */
  @GetMapping("/admin/audit/export")
  void export(AuditQuery query, Viewer viewer, HttpServletResponse response) throws IOException {
    refuseOthers(viewer);
    var filter = query.read(clock.getZone());
    var name = "audit-" + LocalDate.now(clock) + ".csv";
    Download.attach(name, Download.CSV, response);
    sheet.write(filter, response.getOutputStream());
  }

  @GetMapping("/organisations/{id}/history")
  String history(
      @PathVariable OrganisationId id,
      @RequestParam(defaultValue = "0") int page,
      Viewer viewer,
      Model model) {
    var organisation = organisations.get(id, viewer);
    if (!viewer.may(Permission.READ_PEOPLE, id)) {
      throw Refusal.forbidden("audit.history.forbidden");
    }
    show(log.ofOrganisation(id, Math.max(page, 0)), model);
    model.addAttribute("organisation", organisation);
    return "audit/history";
  }

  private void show(PageOf<AuditEntry> found, Model model) {
    model.addAttribute("found", found);
    model.addAttribute("rows", rows.show(found.items()));
  }

  private static void refuseOthers(Viewer viewer) {
    if (!viewer.may(Permission.READ_AUDIT)) {
      throw Refusal.forbidden("audit.forbidden");
    }
  }
}
