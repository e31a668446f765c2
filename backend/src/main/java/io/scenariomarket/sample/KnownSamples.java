package io.scenariomarket.sample;

import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves out of the sample data what speaks of terms that the vocabulary does not have, so that a
 * zone that replaces its vocabulary can start before it has samples of its own.
 */
final class KnownSamples {

  private static final Logger log = LoggerFactory.getLogger(KnownSamples.class);

  private final Vocabulary vocabulary;
  private final Set<String> unknown = new TreeSet<>();

  private KnownSamples(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The samples that can be loaded. */
  static SampleFiles of(SampleFiles all, Vocabulary vocabulary) {
    return new KnownSamples(vocabulary).from(all);
  }

  private SampleFiles from(SampleFiles all) {
    var organisations =
        all.organisations().stream().filter(each -> known(each.profile()::inTerms)).toList();
    var owners = new HashSet<String>();
    organisations.forEach(each -> owners.add(each.key()));
    var scenarios =
        all.scenarios().stream()
            .filter(each -> owners.contains(each.organisation()))
            .filter(each -> known(each.content()::inTerms))
            .toList();
    var capabilities =
        all.capabilities().stream()
            .filter(each -> owners.contains(each.organisation()))
            .filter(each -> known(each.content()::inTerms))
            .toList();
    var keys = new HashSet<String>();
    scenarios.forEach(each -> keys.add(each.key()));
    capabilities.forEach(each -> keys.add(each.key()));
    var lists =
        all.lists().stream()
            .map(list -> list.only(keys))
            .filter(list -> !list.items().isEmpty())
            .toList();
    if (!unknown.isEmpty()) {
      log.warn(
          "sample-data: {} of {} organisations, {} of {} needs and {} of {} capabilities are left"
              + " out: they, or who owns them, use terms that vocabulary.yml does not have ({})."
              + " Write samples in the terms that it has, or set market.samples=false.",
          all.organisations().size() - organisations.size(),
          all.organisations().size(),
          all.scenarios().size() - scenarios.size(),
          all.scenarios().size(),
          all.capabilities().size() - capabilities.size(),
          all.capabilities().size(),
          String.join(", ", unknown));
    }
    // Engagements of what is left out are left out where they are loaded.
    return new SampleFiles(
        organisations,
        scenarios,
        capabilities,
        lists,
        all.engagements(),
        all.contracts(),
        all.races(),
        all.cases(),
        all.calls(),
        all.awards(),
        all.experts());
  }

  private boolean known(Consumer<TermCheck> content) {
    var check = new TermCheck(vocabulary);
    content.accept(check);
    unknown.addAll(check.unknown());
    return check.unknown().isEmpty();
  }
}
