package io.scenariomarket.exchange;

import io.scenariomarket.columns.SheetKind;
import io.scenariomarket.columns.TemplateWorkbook;
import io.scenariomarket.exchange.ItemRow.ProblemText;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Download;
import io.scenariomarket.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files to be taken away: templates, and workbooks in which what failed is marked. */
@Controller
class ImportFiles {

  private static final String XLS = "application/vnd.ms-excel";
  private static final int AT_ONCE = 500;

  private final ImportManagement imports;
  private final ImportProperties properties;
  private final ImportWork work;
  private final ItemRows rows;
  private final TemplateWorkbook templates;
  private final MessageSource messages;

  ImportFiles(
      ImportManagement imports,
      ImportProperties properties,
      ImportWork work,
      ItemRows rows,
      TemplateWorkbook templates,
      MessageSource messages) {
    this.imports = imports;
    this.properties = properties;
    this.work = work;
    this.rows = rows;
    this.templates = templates;
    this.messages = messages;
  }

  @GetMapping({"/imports/templates/{template}", "/api/imports/templates/{template}"})
  void template(
      @PathVariable String template, Viewer viewer, Locale locale, HttpServletResponse response)
      throws IOException {
    if (!viewer.may(Permission.EXPORT)) {
      throw Refusal.forbidden("sign-in.needed");
    }
    var wanted = SheetKind.of(template).orElseThrow(() -> Refusal.notFound("exchange.not-found"));
    var name = messages.getMessage("exchange.template." + wanted.key(), null, locale);
    Download.attach(name + ".xlsx", Download.XLSX, response);
    templates.write(wanted, locale, response.getOutputStream());
  }

  @GetMapping({"/imports/{id}/errors", "/api/imports/{id}/errors"})
  void errors(@PathVariable ImportId id, Viewer viewer, Locale locale, HttpServletResponse response)
      throws IOException {
    var whole = imports.get(id, viewer);
    if (!whole.kept()) {
      throw Refusal.notFound("exchange.file-gone");
    }
    var workbook =
        new ErrorWorkbook(
            whole.plan(),
            problems(whole, locale),
            messages.getMessage("exchange.errors.heading", null, locale),
            messages.getMessage("exchange.errors.author", null, locale));
    work.withFile(
        id,
        file ->
            workbook.write(
                file,
                properties.reads(),
                old -> {
                  var name = whole.fileName().replaceFirst("\\.\\w{1,5}$", "");
                  Download.attach(
                      messages.getMessage("exchange.errors.name", new Object[] {name}, locale)
                          + (old ? ".xls" : ".xlsx"),
                      old ? XLS : Download.XLSX,
                      response);
                  return response.getOutputStream();
                }));
  }

  private Map<Integer, Map<Integer, List<ProblemText>>> problems(SheetImport whole, Locale locale) {
    var problems = new TreeMap<Integer, Map<Integer, List<ProblemText>>>();
    for (int skip = 0; ; skip += AT_ONCE) {
      var items = imports.items(whole, List.of(ImportOutcome.REFUSED), skip, AT_ONCE);
      var shown = rows.show(whole.plan(), items, locale);
      for (int i = 0; i < items.size(); i++) {
        problems
            .computeIfAbsent(items.get(i).planned().sheet(), _ -> new TreeMap<>())
            .computeIfAbsent(items.get(i).planned().row(), _ -> new ArrayList<>())
            .addAll(shown.get(i).problems());
      }
      if (items.size() < AT_ONCE) {
        return problems;
      }
    }
  }
}
