package io.scenariomarket.extraction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.scenariomarket.analysis.Folding;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The words by which statements are found, as the operator's file {@code mining.yml} has them; what
 * each list is for stands there.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record MiningWords(
    List<String> adverbs,
    Verbs verbs,
    List<String> equips,
    Frames frames,
    List<String> classes,
    List<String> needEnds,
    List<String> scenarioEnds,
    List<String> built,
    List<String> activities,
    List<String> generic,
    List<String> policy,
    List<String> policyEnds,
    List<String> governance,
    List<String> done,
    List<String> deferred,
    Map<Passed.Reason, List<String>> sections,
    Documents documents,
    List<String> offers,
    List<String> lists,
    Map<Field, List<String>> fields,
    Map<Field, List<String>> fieldEnds,
    List<String> fieldParts,
    List<String> numbered,
    List<String> bureaus,
    List<String> organisations,
    List<String> organisationKinds,
    List<String> enterprises,
    List<String> strengths,
    List<String> users,
    List<String> goals,
    List<String> proper,
    Speakers speakers,
    List<String> wishes,
    List<String> asks,
    List<String> troubles,
    List<String> slogans,
    List<String> ordinary,
    List<String> ordinaryEnds,
    List<String> own,
    List<String> works,
    List<String> technology,
    Map<String, List<String>> grades) {

  MiningWords {
    adverbs = folded(adverbs);
    equips = folded(equips);
    classes = folded(classes);
    needEnds = folded(needEnds);
    scenarioEnds = folded(scenarioEnds);
    built = folded(built);
    activities = folded(activities);
    generic = folded(generic);
    policy = folded(policy);
    policyEnds = folded(policyEnds);
    governance = folded(governance);
    done = folded(done);
    deferred = folded(deferred);
    sections = folded(sections);
    offers = folded(offers);
    lists = folded(lists);
    fields = folded(fields);
    fieldEnds = folded(fieldEnds);
    fieldParts = folded(fieldParts);
    numbered = folded(numbered);
    bureaus = folded(bureaus);
    organisations = folded(organisations);
    organisationKinds = folded(organisationKinds);
    enterprises = folded(enterprises);
    strengths = folded(strengths);
    users = folded(users);
    goals = folded(goals);
    proper = folded(proper);
    wishes = folded(wishes);
    asks = folded(asks);
    troubles = folded(troubles);
    slogans = folded(slogans);
    ordinary = folded(ordinary);
    ordinaryEnds = folded(ordinaryEnds);
    own = folded(own);
    works = folded(works);
    technology = folded(technology);
  }

  /** Verbs by what their object is. */
  record Verbs(
      List<String> neutral, List<String> need, List<String> direction, List<String> scenario) {

    Verbs {
      neutral = folded(neutral);
      need = folded(need);
      direction = folded(direction);
      scenario = folded(scenario);
    }

    Stream<String> all() {
      return Stream.of(neutral, need, direction, scenario).flatMap(List::stream);
    }
  }

  /** Words that begin the circumstances of a statement. */
  record Frames(List<String> reliance, List<String> subject, List<String> verbs) {

    Frames {
      reliance = folded(reliance);
      subject = folded(subject);
      verbs = folded(verbs);
    }
  }

  /** Words of titles by which documents are known that are no lists of needs, nor plans. */
  record Documents(List<String> none, List<String> offers, List<String> past, List<String> ahead) {
    Documents {
      none = folded(none);
      offers = folded(offers);
      past = folded(past);
      ahead = folded(ahead);
    }
  }

  /**
   * Words by which whoever speaks is told from what they say.
   *
   * @param positions what people are in their organisations
   * @param does what behind a name tells that it is one
   * @param nobody with which begins what means nobody in particular
   */
  record Speakers(
      List<String> says, List<String> positions, List<String> does, List<String> nobody) {
    Speakers {
      says = folded(says);
      positions = folded(positions);
      does = folded(does);
      nobody = folded(nobody);
    }
  }

  /** Reads the operator's file. */
  static MiningWords read(Path file) {
    return new YAMLMapper().readValue(file.toFile(), MiningWords.class);
  }

  private static List<String> folded(List<String> words) {
    return words.stream().map(Folding::foldText).distinct().toList();
  }

  private static <K> Map<K, List<String>> folded(Map<K, List<String>> words) {
    var folded = new LinkedHashMap<K, List<String>>();
    words.forEach((key, each) -> folded.put(key, folded(each)));
    return folded;
  }

  /** An expression that finds any of the words, the longest first; nothing where there are none. */
  static String anyOf(List<String> words) {
    return words.isEmpty()
        ? "(?!)"
        : words.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")"));
  }
}
