package io.scenariomarket.mining;

import io.scenariomarket.extraction.Extractor;
import io.scenariomarket.extraction.Passed;
import io.scenariomarket.extraction.Statement;
import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.Vocabulary;
import io.scenariomarket.work.ItemNews;
import io.scenariomarket.work.ItemRef;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The curator's decisions on candidates: each can be taken back. */
@Service
@Transactional
class Curation {

  private final Candidates candidates;
  private final Documents documents;
  private final Acceptance acceptance;
  private final Extractor extractor;
  private final Existing existing;
  private final Vocabulary vocabulary;
  private final ItemNews news;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Curation(
      Candidates candidates,
      Documents documents,
      Acceptance acceptance,
      Extractor extractor,
      Existing existing,
      Vocabulary vocabulary,
      ItemNews news,
      ApplicationEventPublisher events,
      Clock clock) {
    this.candidates = candidates;
    this.documents = documents;
    this.acceptance = acceptance;
    this.extractor = extractor;
    this.existing = existing;
    this.vocabulary = vocabulary;
    this.news = news;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Changes what a candidate says.
   *
   * @param version the version that the curator read
   */
  Candidate revise(UUID id, long version, Statement revision, Viewer viewer) {
    var candidate = open(id, version, viewer);
    var check = new TermCheck(vocabulary);
    var terms = revision.inTerms(check);
    check.refuse();
    return candidates.save(candidate.revised(terms));
  }

  /**
   * Makes candidates of sentences that were passed over; what stands in them is filled in.
   *
   * @param sentences where they begin in the text of the document
   * @return the new candidates in the order of the text
   */
  List<Candidate> mark(UUID document, List<Integer> sentences, Viewer viewer) {
    require(viewer);
    var passed =
        documents.passed(document).stream()
            .map(Passed::sentence)
            .filter(each -> sentences.contains(each.from()))
            .toList();
    var position = candidates.findByDocumentIdOrderByPosition(document).size();
    var marked = new ArrayList<Candidate>();
    var found = extractor.marked(documents.text(document), passed);
    for (var i = 0; i < passed.size(); i++) {
      var candidate = Candidate.of(document, position++, found.get(i), Candidate.Source.HAND);
      marked.add(candidates.save(existing.compared(candidate)));
      documents.unpass(document, passed.get(i).from());
      tell("mining.marked", candidate, Map.of(), Map.of("title", candidate.title()));
    }
    return marked;
  }

  /** Makes a lead of a candidate, or a capability's draft. */
  Candidate accept(UUID id, long version, Viewer viewer) {
    var candidate = open(id, version, viewer);
    var item = acceptance.post(candidate, documents.text(candidate.documentId()), viewer);
    return decide(candidate, Candidate.State.ACCEPTED, item.type(), item.id(), viewer);
  }

  Candidate reject(UUID id, long version, Viewer viewer) {
    return decide(open(id, version, viewer), Candidate.State.REJECTED, null, null, viewer);
  }

  /**
   * Notes that a candidate is the same as something that it resembles. An open candidate of the
   * document takes over what only this one says.
   *
   * @param type {@code scenario}, {@code capability} or {@code candidate}
   * @throws Refusal when it resembles no such thing
   */
  Candidate merge(
      UUID id, long version, @Nullable String type, @Nullable UUID into, Viewer viewer) {
    var candidate = open(id, version, viewer);
    var other =
        candidate.likenesses().stream()
            .filter(each -> type == null || each.otherType().equals(type))
            .filter(each -> into == null || each.otherId().equals(into))
            .max(Comparator.comparingDouble(Candidate.Likeness::likeness))
            .orElseThrow(() -> Refusal.invalid("into", "mining.merge.nothing"));
    if (other.otherType().equals("candidate")) {
      candidates
          .findById(other.otherId())
          .filter(Candidate::open)
          .map(same -> same.revised(same.says().with(candidate.says())))
          .ifPresent(candidates::save);
    } else {
      news.merged(new ItemRef(other.otherType(), other.otherId()), viewer.subject().orElseThrow());
    }
    return decide(candidate, Candidate.State.MERGED, other.otherType(), other.otherId(), viewer);
  }

  /** Takes a decision back; what it made is taken away again while nobody has gone on with it. */
  Candidate undo(UUID id, Viewer viewer) {
    require(viewer);
    var candidate = candidates.findById(id).orElseThrow(() -> Refusal.notFound("mining.not-found"));
    if (candidate.open()) {
      return candidate;
    }
    var item = candidate.itemId();
    if (candidate.state() == Candidate.State.ACCEPTED && item != null) {
      acceptance.takeBack(candidate.capability(), item, viewer);
    }
    var saved = candidates.save(candidate.undecided());
    tell("mining.undone", candidate, Map.of("state", candidate.state()), Map.of());
    return saved;
  }

  /** The last decision of this curator on a document that is not taken back yet. */
  @Transactional(readOnly = true)
  Optional<Candidate> lastDecided(UUID document, Viewer viewer) {
    require(viewer);
    var me = viewer.subject().orElse("");
    return candidates.findByDocumentIdOrderByPosition(document).stream()
        .filter(each -> me.equals(each.decidedBy()) && each.decidedAt() != null)
        .max(Comparator.comparing(each -> String.valueOf(each.decidedAt())));
  }

  /**
   * Decides on several open candidates of a document at once; those decided already stay.
   *
   * @return how many were decided
   */
  int bulk(UUID document, List<UUID> ids, boolean accept, Viewer viewer) {
    require(viewer);
    var decided = 0;
    for (var candidate : candidates.findByDocumentIdOrderByPosition(document)) {
      if (candidate.open() && ids.contains(candidate.id())) {
        var version = version(candidate);
        if (accept) {
          accept(candidate.id(), version, viewer);
        } else {
          reject(candidate.id(), version, viewer);
        }
        decided++;
      }
    }
    return decided;
  }

  private Candidate open(UUID id, long version, Viewer viewer) {
    require(viewer);
    var candidate = candidates.findById(id).orElseThrow(() -> Refusal.notFound("mining.not-found"));
    if (!candidate.open() || version(candidate) != version) {
      throw Refusal.conflict("mining.decided-already");
    }
    return candidate;
  }

  static long version(Candidate candidate) {
    var version = candidate.version();
    return version == null ? 0 : version;
  }

  private Candidate decide(
      Candidate candidate,
      Candidate.State state,
      @Nullable String type,
      @Nullable UUID item,
      Viewer viewer) {
    var by = viewer.subject().orElseThrow();
    var saved = candidates.save(candidate.decided(state, type, item, by, clock.instant()));
    var after = new HashMap<String, Object>(Map.of("state", state));
    if (type != null && item != null) {
      after.put(type, item);
    }
    var action =
        switch (state) {
          case ACCEPTED -> "mining.accepted";
          case MERGED -> "mining.merged";
          case REJECTED -> "mining.rejected";
          case OPEN -> "mining.undone";
        };
    tell(action, candidate, Map.of(), after);
    return saved;
  }

  private void tell(
      String action, Candidate candidate, Map<String, ?> before, Map<String, ?> after) {
    events.publishEvent(
        new Audited(action, "mining-candidate", candidate.id().toString(), null, before, after));
  }

  static void require(Viewer viewer) {
    if (!viewer.may(Permission.MINE)) {
      throw Refusal.forbidden("mining.forbidden");
    }
  }
}
