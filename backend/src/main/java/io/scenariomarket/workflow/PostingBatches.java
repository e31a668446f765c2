package io.scenariomarket.workflow;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.VisibleRows;
import io.scenariomarket.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Posts, revises and takes away many items of a kind with a few statements, under the same rules as
 * one: either all of a batch, or none.
 *
 * @param <T> the kind
 * @param <I> what identifies an item
 * @param <S> the states
 * @param <A> the actions
 * @param <C> what an item says
 */
@Transactional
public abstract class PostingBatches<
        T extends Posting<I, S, C>,
        I,
        S extends Enum<S> & ItemState,
        A extends Enum<A> & Action<S>,
        C>
    extends PostingLookup<T, I, S, C> {

  private final Lifecycle<S, A> lifecycle;
  private final Function<UUID, I> ids;
  private final ListCrudRepository<T, I> postings;
  private final OrganisationManagement organisations;
  private final Workflow workflow;
  private final PendingChanges pending;
  private final AtOnce atOnce;
  private final Clock clock;

  PostingBatches(
      String type,
      Class<S> states,
      Class<C> content,
      AtOnce atOnce,
      Lifecycle<S, A> lifecycle,
      Function<UUID, I> ids,
      ListCrudRepository<T, I> postings,
      OrganisationManagement organisations,
      VisibleRows rows,
      Workflow workflow,
      PendingChanges pending,
      JdbcClient jdbc,
      Clock clock) {
    super(type, states, content, ids, postings, organisations, rows, pending, jdbc);
    this.pending = pending;
    this.atOnce = atOnce;
    this.lifecycle = lifecycle;
    this.ids = ids;
    this.postings = postings;
    this.organisations = organisations;
    this.workflow = workflow;
    this.clock = clock;
  }

  /**
   * The content in the vocabulary's terms.
   *
   * @throws Refusal when a field cannot be accepted
   */
  public abstract C check(C content);

  /**
   * In which state an item is that is to say something else. What the task force approved may bring
   * back what had gone for what it said before.
   */
  protected S stateFor(S state, C content) {
    return state;
  }

  /**
   * What an item is to say for somebody who changed what is public of it, as programs do: what they
   * left as it is public does not undo what waits.
   *
   * @throws Refusal when the viewer may not see or change it, or a field cannot be accepted
   */
  @Transactional(readOnly = true)
  public C fromPublic(I id, C content, Viewer viewer) {
    var item = toEdit(id, viewer);
    var waiting = waiting(List.of(item)).get(item.ref().id());
    return waiting == null || reviews(item, viewer)
        ? content
        : pending.merged(item.content(), waiting, check(content), contentType());
  }

  /** A new item of the kind. */
  protected abstract T create(Origin<I, S> origin, C content);

  /**
   * Saves items.
   *
   * @return what was saved, in the same order
   * @throws Refusal when the viewer may not do one of it, a field cannot be accepted, or one was
   *     changed in between; nothing is saved then
   */
  public List<T> save(List<PostingSave<I, S, C>> batch, Viewer viewer) {
    var author = viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
    var present = present(batch.stream().map(PostingSave::id).toList(), viewer);
    var waiting = waiting(present.values());
    present.values().forEach(each -> requireRevise(each, viewer));
    var owners = organisations.ownersFor(owners(batch, present.values()), viewer);
    var rows = new ArrayList<T>();
    var changes = new ArrayList<Change>();
    for (var each : batch) {
      if (each.id() == null) {
        var owner = Objects.requireNonNull(owners.get(each.owner()));
        lifecycle.checkPost(each.state(), owner, viewer);
        var posted = created(each.owner(), each.state(), each.content(), author);
        rows.add(posted);
        changes.add(Change.posted(posted));
      } else {
        var item = present.get(each.id());
        if (item == null) {
          throw Refusal.conflict("problem.changed-in-between");
        }
        requireVersion(item, each.version());
        rows.add(item);
        changes.add(revised(item, each.content(), waiting.get(item.ref().id()), viewer));
      }
    }
    return record(rows, changes);
  }

  private Set<OrganisationId> owners(List<PostingSave<I, S, C>> batch, Collection<T> present) {
    return Stream.concat(
            batch.stream().filter(each -> each.id() == null).map(PostingSave::owner),
            present.stream().map(Posting::organisationId))
        .collect(Collectors.toSet());
  }

  /**
   * Changes what an item says. What its owner changes of something public waits for the task force,
   * apart from what takes effect {@link AtOnce}.
   *
   * @param waiting what waits of it already, which the owner goes on with
   */
  final Change revised(
      T item, C content, @Nullable PendingChange<JsonNode> waiting, Viewer viewer) {
    var wanted = check(content);
    var says = item.content();
    var now = clock.instant();
    if (!item.state().published() || reviews(item, viewer)) {
      var before = item.state();
      says(item, wanted, now);
      var kept =
          waiting == null || !reviews(item, viewer) ? null : pending.onto(waiting, says, wanted);
      var same = kept == null || pending.same(kept.content(), wanted);
      return change(item, before, Change.REVISED, same ? null : kept, now);
    }
    var open = pending.atOnce(says, wanted, atOnce, contentType());
    if (!pending.same(says, open)) {
      item.revise(open, now);
    }
    if (pending.same(open, wanted)) {
      return change(item, item.state(), Change.REVISED, null, now);
    }
    var submitted = pending.submitted(wanted, now);
    return change(item, item.state(), Change.CHANGE_SUBMITTED, submitted, now);
  }

  /** Has an item say something that was approved, or is not public. */
  final void says(T item, C content, Instant now) {
    item.revise(content, now);
    item.moveTo(stateFor(item.state(), content), now);
  }

  private Change change(
      T item, S before, String action, @Nullable PendingChange<JsonNode> waiting, Instant now) {
    var decision = Decision.on(item.version());
    return new Change(item, before, action, decision, false, waiting, now);
  }

  /**
   * Saves what was changed, and keeps and tells the changes.
   *
   * @param rows what was changed
   * @param changes of each, in the same order
   */
  final List<T> record(List<T> rows, List<Change> changes) {
    var saved = postings.saveAll(rows);
    workflow.record(
        IntStream.range(0, saved.size()).mapToObj(i -> changes.get(i).of(saved.get(i))).toList());
    return saved;
  }

  /**
   * Takes items away for good that are still of the version given, and that nobody commented on or
   * attached anything to.
   *
   * @return those that are gone
   * @throws Refusal when the viewer may not change one of them
   */
  public List<I> remove(Map<I, Long> versions, Viewer viewer) {
    var items = present(versions.keySet(), viewer).values();
    items.forEach(each -> requireRevise(each, viewer));
    var used = workflow.used(items.stream().<ItemRef>map(Posting::ref).toList());
    var gone =
        items.stream()
            .filter(each -> Objects.equals(versions.get(each.id()), each.version()))
            .filter(each -> !used.contains(each.ref()))
            .toList();
    postings.deleteAllById(gone.stream().map(Posting::id).toList());
    workflow.forget(gone);
    return gone.stream().map(Posting::id).toList();
  }

  /**
   * Stores marked samples in bulk where they are missing. Tells nobody: whoever loads them indexes
   * them.
   *
   * @return how many were missing
   */
  public int loadSamples(List<PostingSample<I, S, C>> samples) {
    var known =
        postings.findAllById(samples.stream().map(PostingSample::id).toList()).stream()
            .map(Posting::id)
            .collect(Collectors.toSet());
    var missing =
        samples.stream()
            .filter(sample -> !known.contains(sample.id()))
            .map(sample -> create(origin(sample), check(sample.content())))
            .toList();
    workflow.keep(postings.saveAll(missing).stream().map(Change::posted).toList());
    return missing.size();
  }

  private Origin<I, S> origin(PostingSample<I, S, C> sample) {
    return new Origin<>(
        sample.id(), sample.organisation(), sample.state(), true, "sample", clock.instant());
  }

  final T created(OrganisationId owner, S state, C content, String author) {
    var id = ids.apply(UUID.randomUUID());
    return create(new Origin<>(id, owner, state, false, author, clock.instant()), check(content));
  }

  final void requireVersion(T item, long version) {
    if (item.version() != version) {
      throw Refusal.conflict("problem.changed-in-between");
    }
  }

  private Map<I, T> present(Collection<I> ids, Viewer viewer) {
    var known = ids.stream().filter(Objects::nonNull).toList();
    return known.isEmpty() ? Map.of() : visible(known, viewer);
  }
}
