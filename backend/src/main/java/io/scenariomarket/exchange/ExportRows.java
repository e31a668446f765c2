package io.scenariomarket.exchange;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.search.FoundItem;
import io.scenariomarket.search.Library;
import io.scenariomarket.search.MarketSearch;
import io.scenariomarket.search.ReadableItem;
import io.scenariomarket.search.SearchCriteria;
import io.scenariomarket.shared.PageOf;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
  private final OrganisationManagement organisations;
  private final JsonMapper json;

  ExportRows(MarketSearch search, OrganisationManagement organisations, JsonMapper json) {
    this.search = search;
    this.organisations = organisations;
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

  /** The results of a search in one library on all pages, asked for as they are needed. */
  Stream<ExportRow> find(SearchCriteria criteria, Viewer viewer, Locale locale) {
    var library = criteria.libraries().getFirst();
    var number = new int[] {0};
    var seen = new HashSet<UUID>();
    return IntStream.range(0, SearchCriteria.DEPTH / PageOf.MAX_SIZE)
        .mapToObj(page -> search.search(criteria.at(page, PageOf.MAX_SIZE), viewer, locale).items())
        .takeWhile(items -> !items.isEmpty())
        .flatMap(
            items ->
                load(library, items.stream().map(FoundItem::id).filter(seen::add).toList(), viewer))
        .map(row -> new ExportRow(++number[0], row.organisation(), row.content()));
  }

  /** Those that are there, in the order of the ids. */
  private Stream<ExportRow> load(Library library, List<UUID> ids, Viewer viewer) {
    var found = library.read(ids, viewer);
    var owners =
        organisations.all(found.values().stream().map(ReadableItem::organisationId).toList());
    return ids.stream()
        .flatMap(id -> Stream.ofNullable(found.get(id)))
        .map(row -> row(owners.get(row.organisationId()), row.content()));
  }

  private ExportRow row(@Nullable Organisation owner, Object content) {
    return new ExportRow(0, owner == null ? "" : owner.name(), json.valueToTree(content));
  }
}
