package io.scenariomarket.posting;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.work.ChangeAction;
import io.scenariomarket.work.PendingChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What owners changed of their public items, and waits for the task force.
 *
 * @param <T> the items
 * @param <I> what identifies an item
 * @param <S> the states
 * @param <A> the actions
 * @param <C> what an item says
 */
public final class PostingChanges<
    T extends Posting<I, S, C>,
    I,
    S extends Enum<S> & PostingState,
    A extends Enum<A> & Action<S>,
    C extends PostingContent<C>> {

  private final PostingReader<T, I, S, C> reader;
  private final PostingWriter<T, I, S, A, C> writer;

  PostingChanges(PostingReader<T, I, S, C> reader, PostingWriter<T, I, S, A, C> writer) {
    this.reader = reader;
    this.writer = writer;
  }

  /** What waits of these items, as far as the viewer may know of it. */
  public Map<I, PendingChange<C>> of(Collection<T> items, Viewer viewer) {
    return reader.pendingOf(items, viewer);
  }

  /** Whether what the viewer changed of an item waits for the task force. */
  public boolean waits(T item, Viewer viewer) {
    return !PostingReader.reviews(item, viewer) && !of(List.of(item), viewer).isEmpty();
  }

  /** What the viewer can do with what waits of these items; nothing of those of which none does. */
  public Map<I, List<ChangeAction>> open(Collection<T> items, Viewer viewer) {
    return reader.openChanges(items, viewer);
  }

  /** The same of one. */
  public List<ChangeAction> open(T item, Viewer viewer) {
    return open(List.of(item), viewer).getOrDefault(item.id(), List.of());
  }

  /**
   * What the viewer goes on with when they change an item: for its owner, what waits of it; for the
   * task force, what is public.
   */
  public Map<I, C> toGoOnWith(Collection<T> items, Viewer viewer) {
    return reader.toGoOnWith(items, viewer);
  }

  /** See {@link #toGoOnWith(Collection, Viewer)}. */
  public C toGoOnWith(T item, Viewer viewer) {
    return Objects.requireNonNull(toGoOnWith(List.of(item), viewer).get(item.id()));
  }

  /**
   * What an item is to say for somebody who changed what is public of it, as programs do: what they
   * left as it is public does not undo what waits.
   *
   * @throws Refusal when the viewer may not see or change it, or a field cannot be accepted
   */
  public C fromPublic(I id, C content, Viewer viewer) {
    return writer.fromPublic(reader.toEdit(id, viewer), content, viewer);
  }
}
