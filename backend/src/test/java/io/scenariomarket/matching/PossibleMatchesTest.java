package io.scenariomarket.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.SharedEncoder;
import io.scenariomarket.claims.Verdict;
import io.scenariomarket.vocabulary.InstalledVocabulary;
import io.scenariomarket.vocabulary.TermKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is called possible, measured on the sample needs. Their pairs were judged by reading both
 * texts: 4 fits, 3 a curator would introduce the two, 2 the same field, 1 unrelated; conditions
 * such as region and price do not count.
 */
class PossibleMatchesTest {

  private static final Path ROOT = Path.of(System.getProperty("market.root"));
  private static final int GOOD = 3;

  /** What a good offer does fall short of: 0.9 false alarms an hour, where 0.5 are allowed. */
  private static final String SHORT = "误报频次可接受";

  /** A match of a sample need, and how good it was judged to be. */
  private record Judged(Match match, int grade) {
    boolean possible() {
      return match.score() >= Match.POSSIBLE;
    }

    boolean good() {
      return grade >= GOOD;
    }

    boolean open() {
      return match.eligibility() != Match.Eligibility.INELIGIBLE;
    }
  }

  private static final Map<String, List<Judged>> LISTS = new LinkedHashMap<>();

  @BeforeAll
  static void rank() throws IOException {
    var sides = SampleSides.read();
    var vocabulary = InstalledVocabulary.read();
    var engine =
        MatchEngine.from(
            ROOT.resolve("config"),
            SharedEncoder.ENCODER,
            vocabulary::within,
            (held, wanted) -> vocabulary.implies(TermKind.QUALIFICATION, held, wanted));
    grades()
        .forEach(
            (key, grades) -> {
              var need = Objects.requireNonNull(sides.needs().get(key), key);
              var keys = new HashMap<String, String>();
              var offers = new ArrayList<Offer>();
              grades
                  .keySet()
                  .forEach(
                      each -> {
                        var offer = Objects.requireNonNull(sides.offers().get(each), each);
                        keys.put(offer.side().id(), each);
                        offers.add(offer);
                      });
              LISTS.put(
                  key,
                  engine.rank(need, offers).items().stream()
                      .map(
                          match ->
                              new Judged(
                                  match,
                                  Objects.requireNonNull(
                                      grades.get(keys.get(match.capabilityId())))))
                      .toList());
            });
  }

  private static Map<String, Map<String, Integer>> grades() throws IOException {
    var grades = new LinkedHashMap<String, Map<String, Integer>>();
    for (var line :
        Files.readAllLines(
            ROOT.resolve("backend/src/test/resources/evaluation/sample-relevance.tsv"))) {
      var fields = line.split("\t");
      grades
          .computeIfAbsent(fields[0], _ -> new LinkedHashMap<>())
          .put(fields[1], Integer.valueOf(fields[2]));
    }
    return grades;
  }

  @Test
  void manyNeedsWereJudgedByManyCapabilitiesEach() {
    assertThat(LISTS).hasSizeGreaterThanOrEqualTo(60);
    assertThat(LISTS.values()).allSatisfy(list -> assertThat(list).hasSizeGreaterThanOrEqualTo(10));
  }

  @Test
  void mostOfWhatIsCalledPossibleIsGoodAndMostOfWhatIsGoodIsCalledPossible() {
    var all = LISTS.values().stream().flatMap(List::stream).toList();
    var possible = all.stream().filter(Judged::possible).toList();
    var found = possible.stream().filter(Judged::good).count() * 1.0;

    assertThat(found / possible.size()).as("precision").isGreaterThanOrEqualTo(0.7);
    assertThat(found / all.stream().filter(Judged::good).count())
        .as("recall")
        .isGreaterThanOrEqualTo(0.8);
  }

  @Test
  void theFirstOfAListIsGoodOrTheListIsHonestlyEmpty() {
    var wrong = new HashSet<String>();
    LISTS.forEach(
        (need, list) -> {
          var open = list.stream().filter(Judged::open).toList();
          var first = open.stream().filter(Judged::possible).findFirst();
          if (first.isPresent() ? !first.get().good() : open.stream().anyMatch(Judged::good)) {
            wrong.add(need);
          }
        });

    assertThat(1 - wrong.size() / (double) LISTS.size())
        .as("wrong: %s", wrong)
        .isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void nothingThatIsGoodIsSaidToContradictTheNeed() {
    assertThat(LISTS.values().stream().flatMap(List::stream).filter(Judged::good))
        .allSatisfy(
            each ->
                assertThat(each.match().requirements())
                    .filteredOn(Match.Requirement::must)
                    .filteredOn(asked -> asked.verdict() == Verdict.CONTRADICTED)
                    .extracting(Match.Requirement::text)
                    .isSubsetOf(SHORT));
  }
}
