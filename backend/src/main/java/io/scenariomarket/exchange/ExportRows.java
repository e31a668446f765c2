package io.scenariomarket.exchange;

import io.scenariomarket.identity.Readers;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.posting.Posting;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.search.FoundItem;
import io.scenariomarket.search.MarketSearch;
import io.scenariomarket.search.SearchCriteria;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a search finds, item by item, as far as whoever asks may read each. */
@Component
class ExportRows {

  private final MarketSearch search;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final OrganisationManagement organisations;
  private final Readers readers;
  private final JsonMapper json;

  ExportRows(
      MarketSearch search,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      OrganisationManagement organisations,
      Readers readers,
      JsonMapper json) {
    this.search = search;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.organisations = organisations;
    this.readers = readers;
    this.json = json;
  }

  /**
   * An item to be written.
   *
   * @param number counts them from 1
   * @param organisation name of the owner
   * @param content what may be read of it
   */
  record ExportRow(int number, String organisation, JsonNode content) {}

  /** The results on all pages, asked for as they are needed. */
  Stream<ExportRow> find(SheetKind kind, SearchCriteria criteria, Viewer viewer, Locale locale) {
    var number = new int[] {0};
    var seen = new HashSet<UUID>();
    return IntStream.range(0, SearchCriteria.DEPTH / PageOf.MAX_SIZE)
        .mapToObj(page -> search.search(at(criteria, page), viewer, locale).items())
        .takeWhile(items -> !items.isEmpty())
        .flatMap(
            items ->
                load(kind, items.stream().map(FoundItem::id).filter(seen::add).toList(), viewer))
        .map(row -> new ExportRow(++number[0], row.organisation(), row.content()));
  }

  private static SearchCriteria at(SearchCriteria criteria, int page) {
    return new SearchCriteria(
        criteria.text(),
        criteria.types(),
        criteria.chosen(),
        criteria.money(),
        criteria.sort(),
        page,
        PageOf.MAX_SIZE);
  }

  private Stream<ExportRow> load(SheetKind kind, List<UUID> ids, Viewer viewer) {
    if (kind == SheetKind.DEMAND) {
      var known = ids.stream().map(ScenarioId::new).toList();
      return load(known, scenarios.visible(known, viewer), viewer);
    }
    var known = ids.stream().map(CapabilityId::new).toList();
    return load(known, capabilities.visible(known, viewer), viewer);
  }

  /** Those that are there, in the order of the ids. */
  private <I, T extends Posting<I, ?, ?>> Stream<ExportRow> load(
      List<I> ids, Map<I, T> found, Viewer viewer) {
    var reader = readers.of(found.values(), viewer);
    var owners = organisations.all(found.values().stream().map(Posting::organisationId).toList());
    return ids.stream()
        .flatMap(id -> Stream.ofNullable(found.get(id)))
        .map(
            row -> row(owners.get(row.organisationId()), row.content().readableBy(reader.of(row))));
  }

  private ExportRow row(@Nullable Organisation owner, Object content) {
    return new ExportRow(0, owner == null ? "" : owner.name(), json.valueToTree(content));
  }
}
