package io.scenariomarket.exchange;

import io.scenariomarket.columns.Titles;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.posting.Action;
import io.scenariomarket.posting.Lifecycle;
import io.scenariomarket.posting.Posting;
import io.scenariomarket.posting.PostingContent;
import io.scenariomarket.posting.PostingSave;
import io.scenariomarket.posting.PostingState;
import io.scenariomarket.posting.Postings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Items with a lifecycle.
 *
 * @param <T> the kind
 * @param <I> what identifies an item
 * @param <S> the states
 * @param <C> what an item says
 */
abstract class PostingShelf<
        T extends Posting<I, S, C>,
        I,
        S extends Enum<S> & PostingState,
        A extends Enum<A> & Action<S>,
        C extends PostingContent<C>>
    implements Shelf<C> {

  private final Postings<T, I, S, A, C> postings;
  private final Function<UUID, I> ids;
  private final Function<I, UUID> values;

  /**
   * @param ids makes an id
   * @param values reads an id
   */
  PostingShelf(Postings<T, I, S, A, C> postings, Function<UUID, I> ids, Function<I, UUID> values) {
    this.postings = postings;
    this.ids = ids;
    this.values = values;
  }

  /** The state of the kind in which a new item begins. */
  abstract S state(Landing landing);

  @Override
  public Map<OrganisationId, Map<String, UUID>> titles(Collection<OrganisationId> owners) {
    var titles = Titles.none(owners);
    postings
        .titles(owners)
        .forEach(
            each ->
                titles
                    .getOrDefault(each.owner(), Map.of())
                    .putIfAbsent(Titles.folded(each.title()), values.apply(each.id())));
    return titles;
  }

  @Override
  public Map<UUID, Present<C>> find(Collection<UUID> ids, Viewer viewer) {
    var found = postings.visible(ids.stream().map(this.ids).toList(), viewer);
    var contents = postings.changes().toGoOnWith(found.values(), viewer);
    return found.values().stream()
        .map(item -> present(item, Objects.requireNonNull(contents.get(item.id())), viewer))
        .collect(Collectors.toMap(Present::id, Function.identity()));
  }

  private Present<C> present(T item, C content, Viewer viewer) {
    return new Present<>(
        item.ref().id(),
        item.version(),
        content,
        Lifecycle.mayRevise(item.state(), item.organisationId(), viewer));
  }

  @Override
  public C check(C content) {
    return postings.check(content);
  }

  @Override
  public List<Saved> save(List<Save<C>> items, Landing landing, Viewer viewer) {
    var saves =
        items.stream()
            .map(
                item ->
                    save(
                        item,
                        state(lacks(item.content()).isPresent() ? landing.unfinished() : landing)))
            .toList();
    return postings.save(saves, viewer).stream()
        .map(item -> new Saved(item.ref().id(), item.version()))
        .toList();
  }

  private PostingSave<I, S, C> save(Save<C> item, S state) {
    var present = item.present();
    return new PostingSave<>(
        present == null ? null : ids.apply(present.id()),
        present == null ? 0 : present.version(),
        item.owner(),
        state,
        item.content());
  }

  @Override
  public Collection<UUID> remove(Map<UUID, Long> versions, Viewer viewer) {
    var known =
        versions.entrySet().stream()
            .collect(Collectors.toMap(each -> ids.apply(each.getKey()), Map.Entry::getValue));
    return postings.remove(known, viewer).stream().map(values).toList();
  }
}
