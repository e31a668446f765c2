package io.scenariomarket.exchange;

import io.scenariomarket.columns.ColumnNames;
import io.scenariomarket.columns.SheetFields;
import io.scenariomarket.columns.SheetKind;
import io.scenariomarket.exchange.ExportRows.ExportRow;
import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.search.MarketSearch;
import io.scenariomarket.search.SearchCriteria;
import io.scenariomarket.search.SearchParameters;
import io.scenariomarket.shared.Download;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.sheet.Column;
import io.scenariomarket.sheet.CsvWriter;
import io.scenariomarket.sheet.SheetWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Results of a search as a sheet: exactly what the library shows to whoever asks, on all pages. */
@Controller
@Tag(name = "Search", description = "Needs and capabilities with facets, highlights and spelling")
class ExportPages {

  /** Parameters that say how a sheet is to look, rather than what is searched for. */
  private static final Set<String> OWN = Set.of("columns", "page", "size", "type");

  /** Fields that only an import has a use for. */
  private static final Set<String> ASIDE =
      Set.of(
          SheetFields.KEY,
          SheetFields.CREDIT_CODE,
          "budgetMin",
          "budgetMax",
          "priceMin",
          "priceMax",
          "period",
          SheetFields.SIDE);

  private static final Set<String> USUAL =
      Set.of("category", "number", "title", "organisation", "problem", "description", "contact");

  private final ExportRows rows;
  private final SheetFields fields;
  private final ColumnNames names;
  private final MarketSearch search;
  private final SearchParameters parameters;
  private final MessageSource messages;
  private final TransactionOperations transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ExportPages(
      ExportRows rows,
      SheetFields fields,
      ColumnNames names,
      MarketSearch search,
      SearchParameters parameters,
      MessageSource messages,
      TransactionOperations transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.fields = fields;
    this.names = names;
    this.search = search;
    this.parameters = parameters;
    this.messages = messages;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  @Limited(Limit.SEARCH)
  @GetMapping({"/scenarios/export", "/capabilities/export"})
  String choose(
      @RequestParam MultiValueMap<String, String> query,
      HttpServletRequest request,
      Viewer viewer,
      Locale locale,
      Model model) {
    var kind = kind(request);
    var criteria = criteria(kind, query, viewer);
    var labels = new LinkedHashMap<String, String>();
    keys(kind).forEach(field -> labels.put(field, names.label(kind, field, locale)));
    model.addAttribute("columns", labels);
    model.addAttribute("usual", USUAL);
    model.addAttribute("total", search.search(criteria, viewer, locale).total());
    model.addAttribute("most", SearchCriteria.DEPTH);
    model.addAttribute("library", kind == SheetKind.DEMAND ? "/scenarios" : "/capabilities");
    model.addAttribute("scope", kind == SheetKind.DEMAND ? "scenario" : "capability");
    var asked = new LinkedMultiValueMap<>(query);
    OWN.forEach(asked::remove);
    model.addAttribute("asked", asked);
    return "exchange/export";
  }

  @Limited(Limit.SEARCH)
  @GetMapping({
    "/scenarios/export.xlsx",
    "/capabilities/export.xlsx",
    "/api/scenarios.xlsx",
    "/api/capabilities.xlsx"
  })
  @Operation(
      summary = "What a search finds, as a workbook",
      description = "The parameters of /api/search, and columns: names of fields, several times.")
  void xlsx(
      @RequestParam MultiValueMap<String, String> query,
      HttpServletRequest request,
      HttpServletResponse response,
      Viewer viewer,
      Locale locale)
      throws IOException {
    send(
        kind(request), ".xlsx", Download.XLSX, SheetWriter::write, query, response, viewer, locale);
  }

  @Limited(Limit.SEARCH)
  @GetMapping({
    "/scenarios/export.csv",
    "/capabilities/export.csv",
    "/api/scenarios.csv",
    "/api/capabilities.csv"
  })
  @Operation(
      summary = "What a search finds, as comma-separated values",
      description = "The parameters of /api/search, and columns: names of fields, several times.")
  void csv(
      @RequestParam MultiValueMap<String, String> query,
      HttpServletRequest request,
      HttpServletResponse response,
      Viewer viewer,
      Locale locale)
      throws IOException {
    Writer writer = (out, _, columns, found) -> CsvWriter.write(out, columns, found);
    send(kind(request), ".csv", Download.CSV, writer, query, response, viewer, locale);
  }

  /** Writes what was found in some format. */
  private interface Writer {
    void write(
        OutputStream out, String name, List<Column<ExportRow>> columns, Stream<ExportRow> found)
        throws IOException;
  }

  private void send(
      SheetKind kind,
      String ending,
      String type,
      Writer writer,
      MultiValueMap<String, String> query,
      HttpServletResponse response,
      Viewer viewer,
      Locale locale)
      throws IOException {
    var criteria = criteria(kind, query, viewer);
    var columns = columns(kind, query, locale);
    var name = messages.getMessage("exchange.export." + kind.key(), null, locale);
    // Who took much away at once is written down before anything leaves.
    transactions.executeWithoutResult(
        _ ->
            events.publishEvent(
                new Audited("export.sent", "export", kind.key(), null, Map.of(), Map.of())));
    try (var found = rows.find(criteria, viewer, locale)) {
      var all = found.iterator();
      // Nothing is written, not even that it goes well, before the first page has been found.
      all.hasNext();
      Download.attach(name + " " + today() + ending, type, response);
      writer.write(
          response.getOutputStream(),
          name,
          columns,
          StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, 0), false));
    }
  }

  private static SheetKind kind(HttpServletRequest request) {
    return request.getRequestURI().contains("/scenarios") ? SheetKind.DEMAND : SheetKind.SUPPLY;
  }

  private SearchCriteria criteria(
      SheetKind kind, MultiValueMap<String, String> query, Viewer viewer) {
    if (!viewer.may(Permission.EXPORT)) {
      throw Refusal.forbidden("sign-in.needed");
    }
    var asked = new LinkedMultiValueMap<>(query);
    OWN.forEach(asked::remove);
    asked.set("type", kind == SheetKind.DEMAND ? "scenario" : "capability");
    return parameters.read(asked);
  }

  private List<String> keys(SheetKind kind) {
    return fields.of(kind).keySet().stream()
        .filter(field -> !ASIDE.contains(field))
        .filter(field -> !field.startsWith("contact") || field.equals("contact"))
        .toList();
  }

  private List<Column<ExportRow>> columns(
      SheetKind kind, MultiValueMap<String, String> query, Locale locale) {
    var wanted = query.getOrDefault("columns", List.of());
    return keys(kind).stream()
        .filter(field -> wanted.isEmpty() ? USUAL.contains(field) : wanted.contains(field))
        .map(field -> column(kind, field, locale))
        .toList();
  }

  private Column<ExportRow> column(SheetKind kind, String field, Locale locale) {
    var codec = fields.find(kind, field).orElseThrow();
    var heading = names.label(kind, field, locale);
    return switch (field) {
      case SheetFields.NUMBER -> Column.of(heading, ExportRow::number).wide(6);
      case SheetFields.ORGANISATION -> Column.of(heading, ExportRow::organisation);
      // A blank one would be taken for that of the row above when it is imported again.
      case SheetFields.CATEGORY ->
          Column.of(
              heading,
              row -> {
                var text = codec.write(row.content());
                return text == null ? "—" : text;
              });
      case "problem", "description" ->
          Column.<ExportRow>of(heading, row -> codec.write(row.content())).wide(60);
      default -> Column.of(heading, row -> codec.write(row.content()));
    };
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
