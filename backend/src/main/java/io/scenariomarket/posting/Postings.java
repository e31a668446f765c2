package io.scenariomarket.posting;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.Belongings;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.work.Cause;
import io.scenariomarket.work.Change;
import io.scenariomarket.work.ChangeAction;
import io.scenariomarket.work.Decision;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts, revises, moves and finds the items of a kind, on behalf of somebody and within what the
 * {@link Lifecycle} of the kind allows them.
 *
 * @param <T> the items
 * @param <I> what identifies an item
 * @param <S> the states
 * @param <A> the actions
 * @param <C> what an item says
 */
@Transactional
public class Postings<
        T extends Posting<I, S, C>,
        I,
        S extends Enum<S> & PostingState,
        A extends Enum<A> & Action<S>,
        C extends PostingContent<C>>
    implements Belongings {

  private final PostingKind<T, I, S, A, C> kind;
  private final PostingTable<I, S> table;
  private final PostingReader<T, I, S, C> reader;
  private final PostingWriter<T, I, S, A, C> writer;
  private final PostingMoves<T, I, S, A, C> moves;
  private final PostingChanges<T, I, S, A, C> changes;
  private final PostingTools tools;

  /** An item by its title. */
  public record Titled<I>(I id, OrganisationId owner, String title) {}

  /** Where an item stands. */
  public record Standing<S>(OrganisationId owner, S state) {}

  /** The items of a kind, in their table. */
  protected Postings(
      PostingKind<T, I, S, A, C> kind, ListCrudRepository<T, I> rows, PostingTools tools) {
    this.kind = kind;
    this.table = new PostingTable<>(kind, tools.jdbc());
    this.reader = new PostingReader<>(kind, rows, table, tools);
    this.writer = new PostingWriter<>(kind, reader, rows, tools);
    this.moves = new PostingMoves<>(kind, reader, writer, tools);
    this.changes = new PostingChanges<>(reader, writer);
    this.tools = tools;
  }

  /** What waits of the items, until the task force has decided on it. */
  public PostingChanges<T, I, S, A, C> changes() {
    return changes;
  }

  /** The kind. */
  public PostingKind<T, I, S, A, C> kind() {
    return kind;
  }

  /**
   * The item with this id.
   *
   * @throws Refusal when there is none that the viewer may see
   */
  @Transactional(readOnly = true)
  public T get(I id, Viewer viewer) {
    return reader.get(id, viewer);
  }

  /**
   * What one of the viewer's own says, to begin another one with.
   *
   * @throws Refusal when there is none that the viewer may see, or it is not theirs
   */
  @Transactional(readOnly = true)
  public C toCopy(I id, Viewer viewer) {
    var item = reader.get(id, viewer);
    reader.requireEdit(item, viewer);
    return item.content();
  }

  /**
   * The item with this id, for somebody who is going to change it.
   *
   * @throws Refusal when the viewer may not see it, or not change it
   */
  @Transactional(readOnly = true)
  public T toEdit(I id, Viewer viewer) {
    return reader.toEdit(id, viewer);
  }

  /** Those of these items that the viewer may see. */
  @Transactional(readOnly = true)
  public Map<I, T> visible(Collection<I> ids, Viewer viewer) {
    return reader.visible(ids, viewer);
  }

  /**
   * The same, to compare many: kept between requests as long as nobody saved them. Never change
   * what this returns, nor save it.
   */
  @Transactional(readOnly = true)
  public List<T> toCompare(Collection<UUID> ids, Viewer viewer) {
    return reader.toCompare(ids, viewer);
  }

  /**
   * Everything that the viewer may see, by id, so many at a time, each read when its turn comes.
   */
  public Iterable<List<T>> all(int some, Viewer viewer) {
    return () -> table.some(some).map(ids -> reader.inOrder(ids, viewer)).iterator();
  }

  /**
   * The items that the viewer may see, the latest first.
   *
   * @param organisation only those of this organisation; empty for all
   */
  @Transactional(readOnly = true)
  public PageOf<T> list(Optional<OrganisationId> organisation, int page, int size, Viewer viewer) {
    return reader.list(organisation, page, size, viewer);
  }

  /** All items of some organisations, by their titles; not for anybody's eyes. */
  @Transactional(readOnly = true)
  public List<Titled<I>> titles(Collection<OrganisationId> owners) {
    return table.titles(owners);
  }

  /** Where items stand, and whose they are, by id; for counts, not for anybody's eyes. */
  @Transactional(readOnly = true)
  public Map<UUID, Standing<S>> standing(Collection<UUID> ids) {
    return table.standing(ids);
  }

  /** How many items are in a state. */
  @Transactional(readOnly = true)
  public int count(S state) {
    return table.count(state);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean anyOf(OrganisationId owner) {
    return table.anyOf(owner);
  }

  /**
   * The content in the vocabulary's terms. A refusal leaves the transaction of the caller alone.
   *
   * @throws Refusal when a field cannot be accepted
   */
  @Transactional(readOnly = true, noRollbackFor = Refusal.class)
  public C check(C content) {
    return writer.check(content);
  }

  /**
   * Saves many items with a few statements, under the same rules as one: all of them, or none.
   *
   * @return what was saved, in the same order
   * @throws Refusal when the viewer may not do one of it, a field cannot be accepted, or one was
   *     changed in between; nothing is saved then
   */
  public List<T> save(List<PostingSave<I, S, C>> batch, Viewer viewer) {
    return writer.save(batch, viewer);
  }

  /**
   * Takes items away for good that are still of the version given, and that nobody commented on or
   * attached anything to.
   *
   * @return those that are gone
   * @throws Refusal when the viewer may not change one of them
   */
  public List<I> remove(Map<I, Long> versions, Viewer viewer) {
    return writer.remove(versions, viewer);
  }

  /**
   * Stores marked samples in bulk where they are missing. Tells nobody: whoever loads them indexes
   * them.
   *
   * @return how many were missing
   */
  public int loadSamples(List<PostingSample<I, S, C>> samples) {
    return writer.loadSamples(samples);
  }

  /**
   * Posts an item.
   *
   * @param organisation whose item it is; empty for the poster's own
   * @param state one in which something can be posted, see {@link PostingState#toPost()}
   * @throws Refusal when the poster may not post so for the organisation, or a field cannot be
   *     accepted
   */
  public T post(Optional<OrganisationId> organisation, C content, S state, Viewer viewer) {
    var author = viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
    var owner = tools.organisations().ownerFor(organisation, viewer);
    kind.lifecycle().checkPost(state, owner, viewer);
    var posted = writer.created(owner.id(), state, content, author);
    return writer.record(posted, Change.posted(posted, posted.createdAt()));
  }

  /**
   * Posts an item for its owner.
   *
   * @param organisation whose item it is; empty for the poster's own
   * @param submit whether it is handed in at once, or a draft
   * @throws Refusal as {@link #post(Optional, PostingContent, Enum, Viewer)}
   */
  public T post(Optional<OrganisationId> organisation, C content, boolean submit, Viewer viewer) {
    return post(organisation, content, submit ? kind.submitted() : kind.draft(), viewer);
  }

  /**
   * Replaces what an item says, or what waits to replace it, where it is public and the editor is
   * its owner.
   *
   * @param version the version that the editor read
   * @param submit whether it is handed in with this, where that can be done
   * @throws Refusal when the editor may not see or change it, a field cannot be accepted, or it was
   *     changed in between
   */
  public T revise(I id, C content, long version, boolean submit, Viewer viewer) {
    var item = reader.toEdit(id, viewer);
    var owner = tools.organisations().ownerFor(Optional.of(item.organisationId()), viewer);
    PostingReader.requireVersion(item, version);
    var submitted =
        kind.lifecycle().open(item.state(), owner.id(), viewer).stream()
            .filter(action -> submit && action.name().equals(Change.SUBMITTED))
            .findFirst();
    var revised = writer.revised(item, content, reader.waiting(item), viewer);
    if (submitted.isEmpty()) {
      return writer.record(item, revised);
    }
    kind.lifecycle().checkApproved(submitted.get().to(), owner);
    return moves.moved(item, submitted.get(), Decision.on(version), revised.pending());
  }

  /**
   * Moves an item on.
   *
   * @throws Refusal when the viewer may not see it, the {@link Lifecycle} does not allow it, the
   *     owner is not approved, or it was changed in between
   */
  public T move(I id, A action, Decision decision, Viewer viewer) {
    return moves.move(id, action, decision, viewer);
  }

  /**
   * Moves items on as the market does by itself, where the transition table says that it does.
   *
   * @param cause what made it do so, for the history
   * @throws Refusal when one of them is not in a state for it or its owner is not approved, or it
   *     was changed in between; none is moved then
   */
  public List<T> moveBySystem(List<T> items, A action, Cause cause) {
    return moves.moveBySystem(items, action, cause);
  }

  /**
   * Decides on what waits of an item.
   *
   * @throws Refusal when the viewer may not see it or not do this, nothing waits, a reason is
   *     missing, or it was changed in between
   */
  public T decide(I id, ChangeAction action, Decision decision, Viewer viewer) {
    return moves.decide(id, action, decision, viewer);
  }

  /** What the viewer can do with an item, in the order of the transition table. */
  public List<A> open(T item, Viewer viewer) {
    return kind.lifecycle().open(item.state(), item.organisationId(), viewer);
  }

  /**
   * Gives an item that the task force found to the organisation to which it belongs, which goes on
   * with it as its draft.
   *
   * @throws Refusal when the viewer does not review, the item is past that, or it was changed in
   *     between
   */
  public T handOver(I id, OrganisationId organisation, long version, Viewer viewer) {
    return moves.handOver(id, organisation, version, viewer);
  }
}
