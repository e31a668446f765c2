package io.scenariomarket.exchange;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.shared.PageOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports for programs: send a file, look at its mapping, check it, confirm. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "Imports", description = "Sheets of needs, capabilities and organisations")
class ImportApi {

  private static final int MOST_ERRORS = 100;
  private static final int LAST_PAGE = 1_000_000;

  private final ImportManagement imports;
  private final Uploads uploads;
  private final ItemRows rows;
  private final MessageSource messages;

  ImportApi(ImportManagement imports, Uploads uploads, ItemRows rows, MessageSource messages) {
    this.imports = imports;
    this.uploads = uploads;
    this.rows = rows;
    this.messages = messages;
  }

  /**
   * An import as the API answers it.
   *
   * @param counts how many items are new, changed, unchanged and refused, once it was checked
   * @param failure why it stopped; left out where it did not
   */
  record ImportView(
      ImportId id,
      @Nullable OrganisationId organisationId,
      String fileName,
      ImportState state,
      ImportPlan plan,
      int done,
      int total,
      Map<ImportOutcome, Integer> counts,
      @Nullable String failure,
      Instant createdAt,
      @Nullable Instant finishedAt) {}

  /** One cell at fault, where {@code row} and {@code column} are what a spreadsheet shows. */
  record CellError(
      String sheet, int row, @Nullable String column, @Nullable String field, String message) {}

  private ImportView view(SheetImport whole, Locale locale) {
    return new ImportView(
        whole.id(),
        whole.organisation(),
        whole.fileName(),
        whole.state(),
        whole.plan(),
        whole.done(),
        whole.total(),
        imports.counts(whole),
        rows.failure(whole, locale),
        whole.createdAt(),
        whole.finishedAt());
  }

  @GetMapping
  @Operation(summary = "The latest imports that you may see")
  List<ImportView> list(Viewer viewer, Locale locale) {
    return imports.list(viewer).stream().map(whole -> view(whole, locale)).toList();
  }

  @Limited(Limit.UPLOAD)
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Send a file; nothing is imported before it is confirmed",
      description = "An .xlsx, .xls or .csv file. The answer tells how its columns are read.")
  ResponseEntity<ImportView> upload(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam Optional<OrganisationId> organisation,
      Viewer viewer,
      Locale locale)
      throws IOException {
    var taken = uploads.take(file, organisation, viewer);
    return ResponseEntity.created(URI.create("/api/imports/" + taken.id()))
        .body(view(taken, locale));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One import")
  ImportView get(@PathVariable ImportId id, Viewer viewer, Locale locale) {
    return view(imports.get(id, viewer), locale);
  }

  @PutMapping("/{id}/plan")
  @Operation(summary = "Change how the file is read")
  ImportView plan(
      @PathVariable ImportId id, @RequestBody ImportPlan plan, Viewer viewer, Locale locale) {
    return view(imports.plan(id, plan, viewer), locale);
  }

  @PostMapping("/{id}/check")
  @Operation(summary = "Start the dry run; ask for the import until its state is CHECKED")
  ResponseEntity<ImportView> check(@PathVariable ImportId id, Viewer viewer, Locale locale) {
    imports.check(id, viewer);
    return ResponseEntity.accepted().body(view(imports.get(id, viewer), locale));
  }

  @GetMapping("/{id}/items")
  @Operation(summary = "What the import does with the rows of one outcome")
  PageOf<ItemRow> items(
      @PathVariable ImportId id,
      @RequestParam ImportOutcome outcome,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Viewer viewer,
      Locale locale) {
    var whole = imports.get(id, viewer);
    var most = PageOf.size(size);
    var at = Math.clamp(page, 0, LAST_PAGE);
    return new PageOf<>(
        rows.show(whole.plan(), imports.items(whole, List.of(outcome), at * most, most), locale),
        imports.counts(whole).getOrDefault(outcome, 0),
        at,
        most);
  }

  @PostMapping("/{id}/confirm")
  @Operation(
      summary = "Do what the dry run announced",
      description = "Refused with all errors where rows are refused, unless skipRefused is true.")
  ResponseEntity<?> confirm(
      @PathVariable ImportId id,
      @RequestParam(defaultValue = "false") boolean skipRefused,
      Viewer viewer,
      Locale locale) {
    var whole = imports.get(id, viewer);
    var refused =
        rows.show(
            whole.plan(),
            imports.items(whole, List.of(ImportOutcome.REFUSED), 0, MOST_ERRORS),
            locale);
    if (!skipRefused && !refused.isEmpty()) {
      return ResponseEntity.unprocessableContent()
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem(id, refused, locale));
    }
    imports.confirm(id, viewer);
    return ResponseEntity.accepted().body(view(imports.get(id, viewer), locale));
  }

  private ProblemDetail problem(ImportId id, List<ItemRow> refused, Locale locale) {
    var problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    problem.setTitle(messages.getMessage("problem.422.title", null, locale));
    problem.setDetail(messages.getMessage("exchange.refused-rows", null, locale));
    problem.setInstance(URI.create("/api/imports/" + id));
    problem.setProperty(
        "errors",
        refused.stream()
            .flatMap(
                row ->
                    row.problems().stream()
                        .map(
                            each ->
                                new CellError(
                                    row.sheet(),
                                    row.row(),
                                    each.column(),
                                    each.heading(),
                                    each.message())))
            .toList());
    return problem;
  }

  @PostMapping("/{id}/undo")
  @Operation(summary = "Take an import back; what was touched since is left")
  ResponseEntity<ImportView> undo(@PathVariable ImportId id, Viewer viewer, Locale locale) {
    imports.undo(id, viewer);
    return ResponseEntity.accepted().body(view(imports.get(id, viewer), locale));
  }
}
