package io.scenariomarket.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.claims.Verdict;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.matching.Match;
import io.scenariomarket.matching.Outcome;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each candidate is written as what it covers: one character for each requirement. */
class JointOffersTest {

  @Test
  void prefersFewerPartnersAndThenTheBetterScore() {
    var found =
        of(
            match("a", "A", .6, "x--"),
            match("b", "B", .5, "-xx"),
            match("c", "C", .7, "-x-"),
            match("d", "D", .9, "--x"));
    assertThat(partners(found)).containsExactly("a b", "d c a");
    assertThat(found.offers()).allMatch(found::complete);
  }

  @Test
  void isNotNeededWhereOneCoversEverything() {
    var found = of(match("a", "A", .6, "xx"), match("b", "B", .5, "x-"), match("c", "C", .4, "-x"));
    assertThat(found.alone()).extracting(Match::capabilityId).containsExactly("a");
    assertThat(found.offers()).isEmpty();
  }

  @Test
  void joinsNobodyWithThemselvesNorWithWhoBringsNothing() {
    assertThat(partners(of(match("a", "A", .6, "x-"), match("b", "A", .5, "-x")))).isEmpty();
    assertThat(
            partners(
                of(
                    match("a", "A", .6, "xx-"),
                    match("b", "B", .5, "x--"),
                    match("c", "C", .4, "--x"))))
        .containsExactly("a c");
  }

  @Test
  void comesAsFarAsItGetsWhereNothingCoversEverything() {
    var found =
        of(match("a", "A", .6, "x--"), match("b", "B", .5, "-x-"), match("c", "C", .4, "x--"));
    assertThat(partners(found)).containsExactly("a b", "b c");
    assertThat(found.offers()).noneMatch(found::complete);
  }

  @Test
  void countsOnlyWhatMustBeMetAndMayBeRead() {
    // "S", "s": what should be met; "?": what may not be read.
    var found = of(match("a", "A", .6, "x-S?"), match("b", "B", .5, "-xs?"));
    assertThat(found.asked()).containsExactly(0, 1);
    assertThat(partners(found)).containsExactly("a b");
    assertThat(of().offers()).isEmpty();
  }

  @Test
  void leavesOutWhomAHardConditionExcludesButForWhatAnotherReaches() {
    var excluded = match("a", "A", .6, "x-", condition("regions", false));
    var reaching = match("b", "B", .5, "x!", condition("requirements", false));
    var dear = match("c", "C", .4, "-x", condition("budget", true));
    assertThat(partners(of(excluded, reaching, dear))).containsExactly("b c");
  }

  private static JointOffers of(Match... candidates) {
    return JointOffers.of(List.of(candidates));
  }

  private static List<String> partners(JointOffers found) {
    return found.offers().stream()
        .map(joint -> String.join(" ", joint.partners().stream().map(Match::capabilityId).toList()))
        .toList();
  }

  private static Match.Condition condition(String name, boolean negotiable) {
    return new Match.Condition(
        name, new Outcome.NotMet(new Outcome.Reason("any", List.of())), negotiable);
  }

  private static Match match(
      String id, String organisation, double score, String covers, Match.Condition... broken) {
    return new Match(
        "need",
        "need",
        "owner",
        "owner",
        id,
        id,
        organisation,
        organisation,
        score,
        Match.Eligibility.UNKNOWN,
        IntStream.range(0, covers.length())
            .mapToObj(i -> requirement(i, covers.charAt(i)))
            .toList(),
        List.of(broken),
        List.of());
  }

  private static Match.Requirement requirement(int i, char covers) {
    return new Match.Requirement(
        "requirement " + i,
        null,
        "Ss".indexOf(covers) < 0,
        switch (covers) {
          case 'x', 'S', '?' -> Verdict.COVERED;
          case '!' -> Verdict.CONTRADICTED;
          default -> Verdict.SILENT;
        },
        "",
        "description",
        List.of(),
        0,
        covers == '?' ? Confidentiality.ORGANISATION : null,
        null,
        null);
  }
}
