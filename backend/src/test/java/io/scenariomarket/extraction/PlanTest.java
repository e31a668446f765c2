package io.scenariomarket.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.vocabulary.InstalledVocabulary;
import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.TermKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is found in a real plan, against what a curator said to every proposal. */
class PlanTest {

  /** The least share of proposals that a curator may take over as they are. */
  private static final double PRECISION = 0.8;

  /** The least share of the plan's own list of scenarios that is found. */
  private static final double RECALL = 0.75;

  private static String text;
  private static List<Proposal> proposals;

  @BeforeAll
  static void read() throws IOException {
    var plan = Readers.plan();
    if (plan.isEmpty()) {
      System.err.println("NOT MEASURED: no action plan at ../shared/data/seed");
    }
    Assumptions.assumeTrue(plan.isPresent(), "no action plan at ../shared/data/seed");
    text = Files.readString(plan.get());
    proposals = Readers.read(Readers.extractor(null), text);
  }

  @Test
  void proposesWhatACuratorTakesOver() throws IOException {
    var verdicts = verdicts();
    var counts = new TreeMap<String, Integer>();
    var tracks = new HashMap<String, Integer>();
    var unjudged = new ArrayList<String>();
    for (var proposal : proposals) {
      var key = key(proposal);
      var verdict = verdicts.getOrDefault(key, "unjudged");
      counts.merge(verdict, 1, Integer::sum);
      if (verdict.equals("unjudged")) {
        unjudged.add(key);
      }
      if (verdict.equals("accept")) {
        proposal.statement().tracks().forEach(track -> tracks.merge(track, 1, Integer::sum));
      }
    }
    var accepted = counts.getOrDefault("accept", 0);
    var precision = accepted / (double) proposals.size();
    System.out.printf(
        "Plan: %d proposals, %s, precision %.3f, accepted by track %s%n",
        proposals.size(), counts, precision, new TreeMap<>(tracks));
    assertThat(unjudged)
        .as("proposals without a verdict count as not acceptable")
        .hasSizeLessThan(20);
    assertThat(accepted).isGreaterThanOrEqualTo(40);
    assertThat(precision).isGreaterThanOrEqualTo(PRECISION);
    assertThat(tracks.keySet())
        .containsExactlyInAnyOrderElementsOf(
            InstalledVocabulary.read().terms(TermKind.TRACK).stream().map(Term::term).toList());
    assertThat(tracks.values()).allMatch(count -> count >= 5);
  }

  @Test
  void findsTheScenariosThatThePlanLists() throws IOException {
    var source = SourceText.of(text);
    var part = source.text().indexOf("(三)场景驱动");
    var missed = new ArrayList<String>();
    var statements = lines("plan-scenarios.tsv");
    for (var statement : statements) {
      var at = source.text().indexOf(Folding.foldText(statement), part);
      assertThat(at).as(statement).isPositive();
      var stands = source.original(at, at + Folding.foldText(statement).length());
      var found =
          proposals.stream()
              .map(Proposal::span)
              .anyMatch(span -> span.from() < stands.to() && span.to() > stands.from());
      if (!found) {
        missed.add(statement);
      }
    }
    var recall = 1 - missed.size() / (double) statements.size();
    System.out.printf(
        "Plan, its part on scenarios: %d statements, recall %.3f, missed %s%n",
        statements.size(), recall, missed);
    assertThat(recall).isGreaterThanOrEqualTo(RECALL);
  }

  @Test
  void showsTheWordsWhereTheyStandInTheOriginal() {
    assertThat(proposals)
        .allSatisfy(
            proposal -> {
              assertThat(proposal.span().to()).isLessThanOrEqualTo(text.length());
              assertThat(proposal.sentence().of(text)).doesNotContain("\n");
              assertThat(Folding.foldText(proposal.sentence().of(text)))
                  .contains(Folding.foldText(proposal.span().of(text)));
            });
  }

  private static Map<String, String> verdicts() throws IOException {
    var verdicts = new HashMap<String, String>();
    for (var line : lines("plan-verdicts.tsv")) {
      var cells = line.split("\t");
      verdicts.put(cells[0] + " " + cells[1] + " " + cells[3], cells[2]);
    }
    return verdicts;
  }

  private static String key(Proposal proposal) {
    var says = proposal.statement();
    return proposal.span().from() + " " + says.kind() + " " + says.title();
  }

  private static List<String> lines(String file) throws IOException {
    try (var content =
        Objects.requireNonNull(PlanTest.class.getResourceAsStream("/extraction/" + file))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
