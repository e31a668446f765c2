package io.scenariomarket.exchange;

import io.scenariomarket.columns.LayoutFinder;
import io.scenariomarket.columns.SheetFields;
import io.scenariomarket.columns.SheetKind;
import io.scenariomarket.columns.SheetPlan;
import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.job.JobStatus;
import io.scenariomarket.job.Jobs;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import io.scenariomarket.sheet.SheetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes files in and leads them to their import, on behalf of somebody and within what they may.
 */
@Service
class ImportManagement {

  private static final int LONGEST_NAME = 200;

  private final Imports imports;
  private final ImportItems items;
  private final LayoutFinder layouts;
  private final SheetMemory memory;
  private final SheetFields fields;
  private final ImportProperties properties;
  private final Jobs jobs;
  private final OrganisationManagement organisations;
  private final TransactionOperations transactions;
  private final ApplicationEventPublisher events;

  ImportManagement(
      Imports imports,
      ImportItems items,
      LayoutFinder layouts,
      SheetMemory memory,
      SheetFields fields,
      ImportProperties properties,
      Jobs jobs,
      OrganisationManagement organisations,
      TransactionOperations transactions,
      ApplicationEventPublisher events) {
    this.imports = imports;
    this.items = items;
    this.layouts = layouts;
    this.memory = memory;
    this.fields = fields;
    this.properties = properties;
    this.jobs = jobs;
    this.organisations = organisations;
    this.transactions = transactions;
    this.events = events;
  }

  /**
   * Takes a file in.
   *
   * @param named on whose behalf; empty for the zone's, or for a member their own organisation
   * @throws Refusal when the viewer may not, or it is no sheet that could be imported
   */
  SheetImport upload(
      @Nullable String fileName, Path file, Optional<OrganisationId> named, Viewer viewer)
      throws IOException {
    var subject = viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
    var behalf = named.or(() -> viewer.may(Permission.IMPORT) ? Optional.empty() : viewer.home());
    requireMay(behalf.orElse(null), viewer);
    var name = Text.orEmpty(fileName).replaceAll("[\\\\/:*?\"<>|]", "_");
    var sheets = new ArrayList<SheetPlan>();
    var headless = new ArrayList<SheetPlan>();
    try (var opened = SheetFile.open(file, properties.reads())) {
      for (int i = 0; i < opened.sheets().size(); i++) {
        var plan = memory.recall(behalf.orElse(null), layouts.look(opened, i, name));
        (plan.firstHeading() > 0 ? sheets : headless).add(plan);
      }
    }
    PlanCheck.list(sheets, headless);
    var owner =
        sheets.stream().anyMatch(sheet -> sheet.included() && sheet.ownerAsked())
            ? behalf.orElse(null)
            : behalf.orElseGet(() -> organisations.zone().id());
    var landing = viewer.may(Permission.REVIEW_ITEMS) ? Landing.SUBMITTED : Landing.DRAFT;
    var id = new ImportId(UUID.randomUUID());
    var content = Files.readAllBytes(file);
    transactions.executeWithoutResult(
        _ -> {
          imports.insert(
              id,
              behalf.orElse(null),
              subject,
              Text.first(name, LONGEST_NAME),
              content,
              new ImportPlan(List.copyOf(sheets), owner, landing));
          tell("import.uploaded", id, behalf.orElse(null), Map.of());
        });
    return get(id, viewer);
  }

  /**
   * Refuses whoever may not import, before what they sent is looked at.
   *
   * @throws Refusal when the viewer may not
   */
  void requireMay(Optional<OrganisationId> named, Viewer viewer) {
    var behalf = named.or(() -> viewer.may(Permission.IMPORT) ? Optional.empty() : viewer.home());
    requireMay(behalf.orElse(null), viewer);
  }

  private static void requireMay(@Nullable OrganisationId behalf, Viewer viewer) {
    var may =
        behalf == null ? viewer.may(Permission.IMPORT) : viewer.may(Permission.IMPORT, behalf);
    if (!may) {
      throw Refusal.forbidden("exchange.forbidden");
    }
  }

  /** The latest imports that the viewer may see. */
  List<SheetImport> list(Viewer viewer) {
    if (!viewer.may(Permission.EXPORT)) {
      throw Refusal.forbidden("sign-in.needed");
    }
    var own = viewer.organisations(Permission.IMPORT);
    return imports.list(own, viewer.may(Permission.IMPORT));
  }

  /**
   * An import.
   *
   * @throws Refusal when there is none that the viewer may see
   */
  SheetImport get(ImportId id, Viewer viewer) {
    return imports
        .find(id)
        .filter(
            found ->
                viewer.may(Permission.IMPORT)
                    || found.organisation() != null
                        && viewer.may(Permission.IMPORT, found.organisation()))
        .orElseThrow(() -> Refusal.notFound("exchange.not-found"));
  }

  Map<ImportOutcome, Integer> counts(SheetImport whole) {
    return items.counts(whole.id());
  }

  Map<String, Integer> undone(SheetImport whole) {
    return items.undone(whole.id());
  }

  List<ImportItem> items(
      SheetImport whole, Collection<ImportOutcome> outcomes, int skip, int size) {
    return items.list(whole.id(), outcomes, skip, size);
  }

  /** Changes how the file is read; what was checked before does not count any more. */
  SheetImport plan(ImportId id, ImportPlan plan, Viewer viewer) {
    var whole = get(id, viewer);
    requireState(whole, ImportState.MAPPING, ImportState.CHECKED);
    var planned = whole.plan().as(plan);
    planned.sheets().forEach(sheet -> PlanCheck.fields(sheet, fields));
    var owner = plan.owner();
    if (owner != null) {
      organisations.ownerFor(Optional.of(owner), viewer);
    }
    var may =
        owner == null
            ? viewer.may(plan.landing().permission())
            : viewer.may(plan.landing().permission(), owner);
    if (!may) {
      throw Refusal.forbidden("workflow.forbidden");
    }
    transactions.executeWithoutResult(
        _ -> {
          imports.plan(id, planned);
          if (whole.state() == ImportState.CHECKED) {
            imports.move(id, Set.of(ImportState.CHECKED), ImportState.MAPPING, 0);
            items.clear(id);
          }
        });
    return get(id, viewer);
  }

  /** Reads the sheet as one of another kind. */
  SheetPlan as(SheetPlan plan, SheetKind kind) {
    return layouts.as(plan, kind);
  }

  /**
   * Starts the dry run.
   *
   * @throws Refusal when no sheet can be read as it is mapped
   */
  void check(ImportId id, Viewer viewer) {
    var whole = get(id, viewer);
    requireState(whole, ImportState.MAPPING, ImportState.CHECKED);
    PlanCheck.ready(whole.plan());
    whole.plan().sheets().stream()
        .filter(SheetPlan::included)
        .forEach(sheet -> memory.remember(whole.organisation(), sheet));
    begin(whole, ImportState.CHECKING, 0, viewer);
  }

  /** Does what the dry run announced; of what was stopped, what was not done yet. */
  void confirm(ImportId id, Viewer viewer) {
    var whole = get(id, viewer);
    requireState(whole, ImportState.CHECKED);
    var total = items.count(id, "not applied and outcome in ('NEW', 'CHANGED')");
    transactions.executeWithoutResult(
        _ -> {
          begin(whole, ImportState.RUNNING, total, viewer);
          tell("import.confirmed", id, whole.organisation(), Map.of("items", total));
        });
  }

  /** Takes an import back. */
  void undo(ImportId id, Viewer viewer) {
    var whole = get(id, viewer);
    requireState(whole, ImportState.DONE);
    if (!whole.kept()) {
      throw Refusal.conflict("exchange.undo.too-late");
    }
    begin(whole, ImportState.UNDOING, items.count(id, "applied and undone is null"), viewer);
  }

  /** Stops what goes on; what is done stays done, and the rest can be begun again. */
  void stop(ImportId id, Viewer viewer) {
    var whole = get(id, viewer);
    transactions.executeWithoutResult(
        _ -> {
          if (jobs.cancel(ImportWork.KIND, id.value())) {
            whole.state().before().ifPresent(back -> imports.fail(id, back, "job.cancelled"));
          }
          tell("import.stopped", id, whole.organisation(), Map.of());
        });
  }

  /** How far what goes on with an import is; empty where nothing does. */
  Optional<JobStatus> status(SheetImport whole) {
    return whole.state().busy()
        ? jobs.status(ImportWork.KIND, whole.id().value())
        : Optional.empty();
  }

  /** Throws a file away of which nothing was imported. */
  void discard(ImportId id, Viewer viewer) {
    var whole = get(id, viewer);
    requireState(whole, ImportState.MAPPING, ImportState.CHECKED);
    transactions.executeWithoutResult(
        _ -> {
          imports.delete(id);
          tell("import.discarded", id, whole.organisation(), Map.of());
        });
  }

  private static void requireState(SheetImport whole, ImportState... states) {
    if (!List.of(states).contains(whole.state())) {
      throw Refusal.conflict("exchange.state.conflict");
    }
  }

  /** Moves an import on and has the work done, both or neither. */
  private void begin(SheetImport whole, ImportState to, int total, Viewer viewer) {
    transactions.executeWithoutResult(
        _ -> {
          if (!imports.move(whole.id(), Set.of(whole.state()), to, total)) {
            throw Refusal.conflict("exchange.state.conflict");
          }
          jobs.submit(ImportWork.KIND, whole.id().value(), whole.organisation(), viewer);
        });
  }

  private void tell(
      String action, ImportId id, @Nullable OrganisationId organisation, Map<?, ?> after) {
    var said = new java.util.TreeMap<String, Object>();
    after.forEach((name, value) -> said.put(String.valueOf(name), value));
    events.publishEvent(new Audited(action, "import", id.toString(), organisation, Map.of(), said));
  }
}
