package io.scenariomarket.mining;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.extraction.Extractor;
import io.scenariomarket.index.Encoder;
import io.scenariomarket.index.IndexException;
import io.scenariomarket.index.Likeness;
import io.scenariomarket.job.Job;
import io.scenariomarket.job.JobHandler;
import io.scenariomarket.job.Lease;
import io.scenariomarket.organisation.OrganisationManagement;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads documents in the background. Progress stands in the document's row, so that a page can be
 * left and found again; a document whose reading was cut short is read anew from its start.
 */
@Component
class Reading implements JobHandler {

  /** What reading a document is called among other long work. */
  static final String KIND = "mining";

  private static final Logger log = LoggerFactory.getLogger(Reading.class);
  private static final int PROGRESS_EVERY = 10;

  private final Documents documents;
  private final Candidates candidates;
  private final DocumentText texts;
  private final Extractor extractor;
  private final Encoder encoder;
  private final Existing existing;
  private final OrganisationManagement organisations;
  private final MiningProperties settings;
  private final Clock clock;

  Reading(
      Documents documents,
      Candidates candidates,
      DocumentText texts,
      Extractor extractor,
      Encoder encoder,
      Existing existing,
      OrganisationManagement organisations,
      MiningProperties settings,
      Clock clock) {
    this.documents = documents;
    this.candidates = candidates;
    this.texts = texts;
    this.extractor = extractor;
    this.encoder = encoder;
    this.existing = existing;
    this.organisations = organisations;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Duration limit() {
    return settings.limit();
  }

  @Override
  public void run(Job job, Lease lease) {
    var document = documents.find(job.subject()).filter(MiningDocument::busy);
    if (document.isEmpty()) {
      return;
    }
    try {
      read(document.get(), lease);
    } catch (Unreadable unreadable) {
      lease.finish(() -> documents.failed(job.subject(), unreadable.key()));
    } catch (IOException e) {
      log.warn("A document could not be unpacked: {}", e.toString());
      lease.finish(() -> documents.failed(job.subject(), "mining.failed.unreadable"));
    }
  }

  @Override
  public void failed(UUID subject, String reason) {
    documents.failed(subject, reason);
  }

  private void read(MiningDocument document, Lease lease) throws Unreadable, IOException {
    var id = document.id();
    documents.reading(id, settings.modelName());
    var content = documents.content(id);
    if (content.isPresent()) {
      documents.keep(id, texts.of(document.type(), content.get()));
    }
    var read =
        extractor.read(
            documents.text(id),
            names(),
            (done, all) -> {
              if (done % PROGRESS_EVERY == 0 || done == all) {
                documents.progress(id, done, all);
              }
              lease.progress(done, all);
            });
    var found = compared(id, read, lease);
    lease.finish(
        () -> {
          candidates.deleteOpen(id);
          candidates.saveAll(found);
          documents.keepPassed(id, read.passed());
          documents.ready(id, read.dropped(), read.failures(), clock.instant());
        });
  }

  private Set<String> names() {
    return organisations.all(organisations.versions().keySet()).values().stream()
        .map(each -> Folding.foldText(each.name()))
        .collect(Collectors.toSet());
  }

  /** The candidates with what each resembles among those before it and in the market. */
  private List<Candidate> compared(UUID document, Extractor.Read read, Lease lease) {
    var compared = new HashMap<UUID, Likeness.Compared>();
    var all = new ArrayList<Candidate>();
    for (var found : read.found()) {
      lease.check();
      var candidate = Candidate.of(document, all.size(), found.proposal(), source(found));
      var title = Likeness.Compared.of(candidate.title(), encoder);
      var alike = new HashSet<Candidate.Likeness>();
      for (var before : all) {
        // What is enumerated in one sentence is worded alike and is not the same.
        if (before.sentenceFrom() != candidate.sentenceFrom()
            && before.capability() == candidate.capability()) {
          var other = compared.get(before.id());
          var likeness = other == null ? 0 : Likeness.between(title, other);
          if (likeness >= Likeness.SAME) {
            alike.add(new Candidate.Likeness("candidate", before.id(), likeness));
          }
        }
      }
      try {
        alike.addAll(existing.alike(candidate, title));
      } catch (IndexException e) {
        log.warn("Candidates are not compared with the market, whose index is away");
      }
      compared.put(candidate.id(), title);
      all.add(candidate.alike(Set.copyOf(best(alike))));
    }
    return all;
  }

  private static Candidate.Source source(Extractor.Found found) {
    return found.byModel() ? Candidate.Source.MODEL : Candidate.Source.RULES;
  }

  /** The likest few. */
  private static List<Candidate.Likeness> best(Set<Candidate.Likeness> alike) {
    return alike.stream()
        .sorted(java.util.Comparator.comparingDouble(each -> -each.likeness()))
        .limit(3)
        .toList();
  }
}
