package io.scenariomarket.posting;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Readers;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.index.MarketIndex;
import io.scenariomarket.index.SearchResult;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.search.FoundItem;
import io.scenariomarket.search.Library;
import io.scenariomarket.search.ReadableItem;
import io.scenariomarket.shared.ItemType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Lets people find the postings of a kind.
 *
 * @param <T> the items
 * @param <I> what identifies an item
 * @param <C> what an item says
 */
public abstract class PostingLibrary<T extends Posting<I, ?, C>, I, C extends PostingContent<C>>
    implements Library {

  private final MarketIndex index;
  private final Postings<T, I, ?, ?, C> postings;
  private final OrganisationManagement organisations;
  private final Readers readers;

  /** The library of what is posted. */
  protected PostingLibrary(
      MarketIndex index,
      Postings<T, I, ?, ?, C> postings,
      OrganisationManagement organisations,
      Readers readers) {
    this.readers = readers;
    this.index = index;
    this.postings = postings;
    this.organisations = organisations;
  }

  /** An item as it is shown among what was found, with what may be read of it. */
  protected abstract FoundItem found(
      T item, Organisation owner, SearchResult.Hit hit, Predicate<Confidentiality> mayRead);

  @Override
  public ItemType type() {
    return postings.kind().itemType();
  }

  @Override
  public MarketIndex index() {
    return index;
  }

  @Override
  public Map<String, FoundItem> show(Collection<SearchResult.Hit> hits, Viewer viewer) {
    var rows = visible(hits.stream().map(hit -> UUID.fromString(hit.id())).toList(), viewer);
    var owners = organisations.all(rows.values().stream().map(Posting::organisationId).toList());
    var reader = readers.of(rows.values(), viewer);
    var shown = new HashMap<String, FoundItem>();
    for (var hit : hits) {
      var row = rows.get(UUID.fromString(hit.id()));
      if (row != null) {
        var owner = Objects.requireNonNull(owners.get(row.organisationId()));
        shown.put(hit.id(), found(row, owner, hit, reader.of(row)));
      }
    }
    return shown;
  }

  @Override
  public List<String> latest(int size, Viewer viewer) {
    return postings.list(Optional.empty(), 0, size, viewer).items().stream()
        .map(row -> row.ref().id().toString())
        .toList();
  }

  @Override
  public Map<UUID, ReadableItem> read(Collection<UUID> ids, Viewer viewer) {
    var rows = visible(ids, viewer);
    var reader = readers.of(rows.values(), viewer);
    var read = new HashMap<UUID, ReadableItem>();
    rows.forEach(
        (id, row) ->
            read.put(
                id,
                new ReadableItem(
                    row.organisationId(),
                    row.title(),
                    row.state().published(),
                    row.content().readableBy(reader.of(row)))));
    return read;
  }

  private Map<UUID, T> visible(Collection<UUID> ids, Viewer viewer) {
    var rows = new HashMap<UUID, T>();
    postings
        .visible(ids.stream().map(postings.kind().ids()).toList(), viewer)
        .values()
        .forEach(row -> rows.put(row.ref().id(), row));
    return rows;
  }
}
