package io.scenariomarket.posting;

import io.scenariomarket.identity.Readers;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.PageOf;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Shows postings to a viewer, without what they may not see. */
@Component
public class PostingViews {

  private final OrganisationManagement organisations;
  private final Readers readers;

  PostingViews(OrganisationManagement organisations, Readers readers) {
    this.organisations = organisations;
    this.readers = readers;
  }

  /** One item of a kind as the viewer may see it. */
  public <
          T extends Posting<I, S, C>,
          I,
          S extends Enum<S> & PostingState,
          C extends PostingContent<C>>
      PostingView<I, S, C> show(Postings<T, I, S, ?, C> postings, T item, Viewer viewer) {
    return show(postings, new PageOf<>(List.of(item), 1, 0, 1), viewer).items().getFirst();
  }

  /**
   * The same without what waits of it.
   *
   * @param owner what its organisation is called
   */
  public <I, S extends Enum<S> & PostingState, C extends PostingContent<C>>
      PostingView<I, S, C> show(Posting<I, S, C> item, String owner, Viewer viewer) {
    return PostingView.of(item, owner, null, readers.of(item, viewer));
  }

  /**
   * One of them as the viewer may see it.
   *
   * @param owner what its organisation is called
   */
  public <
          T extends Posting<I, S, C>,
          I,
          S extends Enum<S> & PostingState,
          C extends PostingContent<C>>
      PostingView<I, S, C> show(
          Postings<T, I, S, ?, C> postings, T item, String owner, Viewer viewer) {
    return PostingView.of(
        item,
        owner,
        postings.changes().of(List.of(item), viewer).get(item.id()),
        readers.of(item, viewer));
  }

  /** A page of them as the viewer may see it. */
  public <
          T extends Posting<I, S, C>,
          I,
          S extends Enum<S> & PostingState,
          C extends PostingContent<C>>
      PageOf<PostingView<I, S, C>> show(
          Postings<T, I, S, ?, C> postings, PageOf<T> page, Viewer viewer) {
    var owners = organisations.all(page.items().stream().map(Posting::organisationId).toList());
    var reader = readers.of(page.items(), viewer);
    var pending = postings.changes().of(page.items(), viewer);
    return page.map(
        item ->
            PostingView.of(
                item,
                Objects.requireNonNull(owners.get(item.organisationId())).name(),
                pending.get(item.id()),
                reader.of(item)));
  }
}
