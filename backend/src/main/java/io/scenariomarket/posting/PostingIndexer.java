package io.scenariomarket.posting;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.index.IndexedRows;
import io.scenariomarket.index.MarketIndex;
import io.scenariomarket.index.Versioned;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.organisation.OrganisationChanged;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.work.ItemsChanged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.repository.ListCrudRepository;

/**
 * Brings the index of a kind up to date with the database.
 *
 * <p>An event only names what changed; the row is read anew, so that a lost, doubled or late event
 * does no harm. Listeners need no transaction: encoding takes long, and a connection would be held
 * all the while.
 *
 * @param <T> the items
 * @param <I> what identifies an item
 */
public abstract class PostingIndexer<T extends Posting<I, ?, ?>, I> implements IndexedRows {

  private final MarketIndex index;
  private final PostingKind<T, I, ?, ?, ?> kind;
  private final ListCrudRepository<T, I> postings;
  private final PostingTable<I, ?> table;
  private final OrganisationManagement organisations;

  /** Indexes what is posted of a kind. */
  protected PostingIndexer(
      MarketIndex index,
      PostingKind<T, I, ?, ?, ?> kind,
      ListCrudRepository<T, I> postings,
      PostingTools tools) {
    this.index = index;
    this.kind = kind;
    this.postings = postings;
    this.table = new PostingTable<>(kind, tools.jdbc());
    this.organisations = tools.organisations();
  }

  /** What is derived from an item changes with it and with its owner: both only grow. */
  public static long version(long item, long owner) {
    return item + owner + 1;
  }

  /** Makes the documents of some items, given the organisations that own them. */
  protected abstract List<Versioned> documents(
      List<T> items, Map<OrganisationId, Organisation> owners);

  /**
   * Indexes those items of the kind that were saved or taken away. The indexers of the kinds listen
   * themselves: publications of events are known by the class that declares the listener.
   */
  protected final void changed(ItemsChanged event) {
    index(event.ids(kind.type()).stream().map(UUID::toString).toList());
  }

  /** Indexes the items of an organisation: its facts stand in the documents of all of them. */
  protected final void changed(OrganisationChanged event) {
    index(table.of(event.id()));
  }

  @Override
  public MarketIndex index() {
    return index;
  }

  @Override
  public Stream<Versioned> all() {
    return table.all(this::documents);
  }

  @Override
  public Map<String, Long> versions() {
    return table.versions(organisations.versions());
  }

  @Override
  public List<Versioned> some(Collection<String> ids) {
    return documents(ids.stream().map(UUID::fromString).toList());
  }

  private List<Versioned> documents(List<UUID> ids) {
    var found = postings.findAllById(ids.stream().map(kind.ids()).toList());
    var owners = organisations.all(found.stream().map(Posting::organisationId).distinct().toList());
    return documents(found, owners);
  }
}
