package io.scenariomarket.mining;

import io.scenariomarket.extraction.Passed;
import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.job.JobStatus;
import io.scenariomarket.job.Jobs;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes documents in and shows them to curators. */
@Service
@Transactional
class Mining {

  private static final int LONGEST_NAME = 200;

  private final Documents documents;
  private final Candidates candidates;
  private final MiningProperties settings;
  private final Jobs jobs;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Mining(
      Documents documents,
      Candidates candidates,
      MiningProperties settings,
      Jobs jobs,
      ApplicationEventPublisher events,
      Clock clock) {
    this.documents = documents;
    this.candidates = candidates;
    this.settings = settings;
    this.jobs = jobs;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes a file in; it is read in the background.
   *
   * @throws Refusal when the viewer may not, or the name is of no type that can be read
   */
  UUID upload(@Nullable String fileName, byte[] content, Viewer viewer) {
    Curation.require(viewer);
    var name = name(fileName);
    if (name.isEmpty()) {
      throw Refusal.invalid("file", "mining.file.missing");
    }
    var type =
        DocumentType.ofName(name).orElseThrow(() -> Refusal.invalid("file", "mining.file.type"));
    if (content.length == 0) {
      throw Refusal.invalid("file", "mining.failed.empty");
    }
    return add(name, type, content, null, viewer);
  }

  /** Takes pasted text in. */
  UUID paste(@Nullable String title, @Nullable String text, Viewer viewer) {
    Curation.require(viewer);
    var tidy = Paragraphs.tidy(text == null ? "" : text);
    if (tidy.isEmpty()) {
      throw Refusal.invalid("text", "mining.text.missing");
    }
    if (tidy.length() > settings.mostCharacters()) {
      throw Refusal.invalid("text", "mining.failed.long");
    }
    var given = name(title);
    var first = tidy.lines().findFirst().orElse("");
    var name = given.isEmpty() ? Text.first(first, 60) : given;
    return add(name, DocumentType.TEXT, null, tidy, viewer);
  }

  private UUID add(
      String name,
      DocumentType type,
      byte @Nullable [] content,
      @Nullable String text,
      Viewer viewer) {
    var id = UUID.randomUUID();
    documents.add(id, name, type, content, text, viewer.subject().orElseThrow(), clock.instant());
    jobs.submit(Reading.KIND, id, null, viewer);
    tell("mining.added", id, Map.of("type", type));
    return id;
  }

  /** Removes a document with its candidates; what was accepted stays in the market. */
  void remove(UUID id, Viewer viewer) {
    get(id, viewer);
    jobs.cancel(Reading.KIND, id);
    documents.delete(id);
    tell("mining.removed", id, Map.of());
  }

  /** Stops reading a document, which stays with what is said of it. */
  void stop(UUID id, Viewer viewer) {
    if (get(id, viewer).busy() && jobs.cancel(Reading.KIND, id)) {
      documents.failed(id, "job.cancelled");
    }
    tell("mining.stopped", id, Map.of());
  }

  /** How many documents are read before this one; empty once it is being read. */
  @Transactional(readOnly = true)
  Optional<JobStatus> status(UUID id) {
    return jobs.status(Reading.KIND, id);
  }

  @Transactional(readOnly = true)
  MiningDocument get(UUID id, Viewer viewer) {
    Curation.require(viewer);
    return documents.find(id).orElseThrow(() -> Refusal.notFound("mining.not-found"));
  }

  @Transactional(readOnly = true)
  String text(UUID id) {
    return documents.text(id);
  }

  @Transactional(readOnly = true)
  List<Documents.Listed> list(int page, int size, Viewer viewer) {
    Curation.require(viewer);
    return documents.list(page, size);
  }

  @Transactional(readOnly = true)
  int count() {
    return documents.count();
  }

  @Transactional(readOnly = true)
  Documents.Counts counts(UUID id) {
    return documents.counts(id);
  }

  /** The candidates of a document in the order of its text. */
  @Transactional(readOnly = true)
  List<Candidate> candidates(UUID document) {
    return candidates.findByDocumentIdOrderByPosition(document);
  }

  /** The sentences of a document in which nothing was found. */
  @Transactional(readOnly = true)
  List<Passed> passed(UUID document) {
    return documents.passed(document);
  }

  private void tell(String action, UUID id, Map<String, ?> after) {
    events.publishEvent(
        new Audited(action, "mining-document", id.toString(), null, Map.of(), after));
  }

  /** The last part of a path, without what cannot be shown. */
  private static String name(@Nullable String given) {
    var text = Text.orEmpty(given).replaceAll("[\\r\\n\\t]", " ");
    var name = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1).strip();
    return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
  }
}
