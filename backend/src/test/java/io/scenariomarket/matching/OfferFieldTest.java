package io.scenariomarket.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.SharedEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ranking against all offers at once, by the real encoder and weights. */
class OfferFieldTest {

  private static MatchEngine engine;
  private static List<Need> needs;
  private static List<Offer> offers;

  @BeforeAll
  static void load() throws IOException {
    var root = Path.of(System.getProperty("market.root", "."));
    engine =
        MatchEngine.from(
            root.resolve("config"), SharedEncoder.ENCODER, String::equals, String::equals);
    var sides = SampleSides.read();
    needs = sides.needs().values().stream().limit(6).toList();
    offers = sides.offers().values().stream().limit(90).toList();
  }

  @Test
  void givesWhatRankingAllGives() {
    var found = engine.field(offers).best(needs, 20);
    for (var i = 0; i < needs.size(); i++) {
      var need = needs.get(i);
      var others =
          offers.stream()
              .filter(each -> !each.side().organisationId().equals(need.side().organisationId()))
              .toList();
      var expected = engine.rank(need, engine.promising(need, others, Matching.ranked(20)));
      assertThat(found.get(i)).as(need.side().title()).isEqualTo(expected.first(20));
    }
  }

  @Test
  void dependsNeitherOnTheOrderOfOffersNorOnWhatIsAskedBeside() {
    var shuffled = new ArrayList<>(offers);
    Collections.shuffle(shuffled, new Random(7));
    var one = engine.field(offers).best(needs, 20);
    var other = engine.field(shuffled);
    assertThat(needs).map(need -> other.best(List.of(need), 20).getFirst()).isEqualTo(one);
  }

  @Test
  void productsAndWordsAreThoseOfEachPair() {
    var described = engine.describeAll(offers.stream().limit(9).map(Described.Text::of).toList());
    var profiles = described.stream().map(Described::profile).toList();
    var cosines = new Directions(profiles).cosines(profiles);
    var words = new Wordings(described.stream().map(Described::characters).toList());
    IntStream.range(0, 9)
        .forEach(
            i -> {
              var wordings = words.cosines(described.get(i).characters());
              IntStream.range(0, 9)
                  .forEach(
                      j -> {
                        assertThat(cosines[i][j])
                            .isEqualTo(profiles.get(i).cosine(profiles.get(j)));
                        assertThat(wordings[j])
                            .isEqualTo(
                                described
                                    .get(i)
                                    .characters()
                                    .cosine(described.get(j).characters()));
                      });
            });
  }
}
