package io.scenariomarket.posting;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.Withholdable;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.work.Change;
import io.scenariomarket.work.Decision;
import io.scenariomarket.work.PendingChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.ListCrudRepository;
import tools.jackson.databind.JsonNode;

/** Stores postings of a kind with their history: one, or many with a few statements. */
final class PostingWriter<
    T extends Posting<I, S, C>,
    I,
    S extends Enum<S> & PostingState,
    A extends Enum<A> & Action<S>,
    C extends PostingContent<C>> {

  private final PostingKind<T, I, S, A, C> kind;
  private final PostingReader<T, I, S, C> reader;
  private final ListCrudRepository<T, I> rows;
  private final PostingTools tools;

  PostingWriter(
      PostingKind<T, I, S, A, C> kind,
      PostingReader<T, I, S, C> reader,
      ListCrudRepository<T, I> rows,
      PostingTools tools) {
    this.kind = kind;
    this.reader = reader;
    this.rows = rows;
    this.tools = tools;
  }

  C check(C content) {
    var terms = new TermCheck(tools.vocabulary());
    var checked = content.inTerms(terms);
    terms.reject(content.confidentiality().problems(content.parts().toArray(Withholdable[]::new)));
    content.checkTogether(terms);
    terms.refuse();
    return checked;
  }

  /** A new item, not stored yet. */
  T created(OrganisationId owner, S state, C content, String author) {
    return kind.begun(owner, state, check(content), author, tools.clock().instant());
  }

  List<T> save(List<PostingSave<I, S, C>> batch, Viewer viewer) {
    var author = viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
    var present = present(batch.stream().map(PostingSave::id).toList(), viewer);
    var waiting = reader.waiting(present.values());
    present.values().forEach(each -> reader.requireRevise(each, viewer));
    var owners = tools.organisations().ownersFor(owners(batch, present.values()), viewer);
    var saved = new ArrayList<T>();
    var changes = new ArrayList<Change>();
    for (var each : batch) {
      if (each.id() == null) {
        var owner = Objects.requireNonNull(owners.get(each.owner()));
        kind.lifecycle().checkPost(each.state(), owner, viewer);
        var posted = created(each.owner(), each.state(), each.content(), author);
        saved.add(posted);
        changes.add(Change.posted(posted, posted.createdAt()));
      } else {
        var item = present.get(each.id());
        if (item == null) {
          throw Refusal.changedInBetween();
        }
        PostingReader.requireVersion(item, each.version());
        saved.add(item);
        changes.add(revised(item, each.content(), waiting.get(item.ref().id()), viewer));
      }
    }
    return record(saved, changes);
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
  Change revised(T item, C content, @Nullable PendingChange<JsonNode> waiting, Viewer viewer) {
    var pending = tools.pending();
    var wanted = check(content);
    var says = item.content();
    var now = tools.clock().instant();
    if (!item.state().published() || PostingReader.reviews(item, viewer)) {
      var before = item.state();
      says(item, wanted, now);
      var kept =
          waiting == null || !PostingReader.reviews(item, viewer)
              ? null
              : pending.onto(waiting, says, wanted);
      var same = kept == null || pending.same(kept.content(), wanted);
      return change(item, before, Change.REVISED, same ? null : kept, now);
    }
    var open = pending.inPart(says, wanted, kind.atOnce()::of, kind.content());
    if (!pending.same(says, open)) {
      item.revise(open, now);
    }
    if (pending.same(open, wanted)) {
      return change(item, item.state(), Change.REVISED, null, now);
    }
    var submitted = pending.submitted(wanted, now);
    return change(item, item.state(), Change.CHANGE_SUBMITTED, submitted, now);
  }

  /**
   * Has an item say something that was approved, or is not public. A later last day brings back
   * what had gone with the last one.
   */
  void says(T item, C content, Instant now) {
    item.revise(content, now);
    var last = content.validUntil();
    if (last == null || !last.isBefore(LocalDate.now(tools.clock()))) {
      item.moveTo(kind.revived().apply(item.state()), now);
    }
  }

  /** What is public of an item as somebody changed it, together with what waits of it. */
  C fromPublic(T item, C content, Viewer viewer) {
    var waiting = reader.waiting(item);
    return waiting == null || PostingReader.reviews(item, viewer)
        ? content
        : tools.pending().merged(item.content(), waiting, check(content), kind.content());
  }

  private Change change(
      T item, S before, String action, @Nullable PendingChange<JsonNode> waiting, Instant now) {
    var decision = Decision.on(item.version());
    return new Change(item, before, action, decision, false, waiting, null, now);
  }

  /** Saves what was changed, and keeps and tells the change. */
  T record(T item, Change change) {
    return record(List.of(item), List.of(change)).getFirst();
  }

  List<T> record(List<T> items, List<Change> changes) {
    var saved = rows.saveAll(items);
    tools
        .workflow()
        .record(
            IntStream.range(0, saved.size())
                .mapToObj(i -> changes.get(i).of(saved.get(i)))
                .toList());
    return saved;
  }

  List<I> remove(Map<I, Long> versions, Viewer viewer) {
    var items = present(versions.keySet(), viewer).values();
    items.forEach(each -> reader.requireRevise(each, viewer));
    var ids = items.stream().map(each -> each.ref().id()).toList();
    var commented = tools.workflow().commented(kind.type(), ids);
    var carrying = tools.attachments().carrying(kind.type(), ids);
    var gone =
        items.stream()
            .filter(each -> Objects.equals(versions.get(each.id()), each.version()))
            .filter(each -> !commented.contains(each.ref().id()))
            .filter(each -> !carrying.contains(each.ref().id()))
            .toList();
    rows.deleteAllById(gone.stream().map(Posting::id).toList());
    tools.workflow().forget(gone);
    return gone.stream().map(Posting::id).toList();
  }

  int loadSamples(List<PostingSample<I, S, C>> samples) {
    var known =
        rows.findAllById(samples.stream().map(PostingSample::id).toList()).stream()
            .map(Posting::id)
            .collect(Collectors.toSet());
    var missing =
        samples.stream()
            .filter(sample -> !known.contains(sample.id()))
            .map(sample -> kind.create().apply(origin(sample), check(sample.content())))
            .toList();
    tools
        .workflow()
        .keep(
            rows.saveAll(missing).stream()
                .map(each -> Change.posted(each, each.createdAt()))
                .toList());
    return missing.size();
  }

  private Origin<I, S> origin(PostingSample<I, S, C> sample) {
    var now = tools.clock().instant();
    return new Origin<>(sample.id(), sample.organisation(), sample.state(), true, "sample", now);
  }

  private Map<I, T> present(Collection<I> ids, Viewer viewer) {
    var known = ids.stream().filter(Objects::nonNull).toList();
    return known.isEmpty() ? Map.of() : reader.visible(known, viewer);
  }
}
