package io.scenariomarket.search;

import static io.scenariomarket.Api.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Unique;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What search tells of a draft to those who may not read it, besides the draft itself: nothing. */
@MarketTest
class DraftSecrecyTests {

  private static final String AUTHOR = "enterprise";
  private static final String NEED =
      """
      {"title": "康复W", "problem": "问题W", "direction": "W", "place": "W", "background": "W",
       "expectedResult": "W", "requirements": [{"text": "要求W"}], "state": "STATE"}\
      """;
  private static final String OFFER =
      """
      {"name": "康复W", "description": "说明W", "direction": "W", "fitsScenarios": ["W"],
       "intellectualProperty": ["W"], "cases": [{"customer": "W"}], "state": "STATE"}\
      """;

  /** Whoever may not read them: a visitor, a member elsewhere, others of the zone. */
  private static final List<String> OTHERS = List.of("", "supplier", "expert", "leader");

  private static final List<String> SEARCHES =
      List.of(
          "/search",
          "/scenarios",
          "/capabilities",
          "/achievements",
          "/scenarios.atom",
          "/capabilities.atom",
          "/search/suggestions",
          "/api/search/suggestions",
          "/api/search");

  @Autowired Api api;

  @ParameterizedTest
  @ValueSource(strings = {"/api/scenarios", "/api/capabilities"})
  void noHelpWithSpellingKnowsItsWords(String path) {
    var word = Unique.word().substring(0, 8);
    var misspelt = word.substring(0, 3) + "z" + word.substring(4);
    var draft = post(path, word, "DRAFT");
    await().untilAsserted(() -> assertThat(found(AUTHOR, word)).contains(draft));

    for (var user : OTHERS) {
      for (var search : SEARCHES) {
        for (var typed : List.of(misspelt, word.substring(0, 6), word.substring(1) + "z")) {
          assertThat(get(user, search + query("q", typed)).raw().body())
              .as("%s typed at %s by %s", typed, search, user)
              .doesNotContain(word);
        }
      }
    }
    post(path, word, "PUBLISHED");
    await()
        .untilAsserted(
            () ->
                assertThat(get("", "/api/search" + query("q", misspelt)).raw().body())
                    .as("it is suggested as soon as it is public")
                    .contains(word));
  }

  @Test
  void savingOneMovesNoScoreOfWhatIsPublic() {
    var word = Unique.word();
    var more = word + " " + Unique.word();
    var published =
        List.of(
            post("/api/scenarios", word, "PUBLISHED"),
            post("/api/scenarios", more, "PUBLISHED"),
            post("/api/capabilities", word, "PUBLISHED"));
    await()
        .untilAsserted(
            () -> assertThat(found("", word)).containsExactlyInAnyOrderElementsOf(published));
    var ids = found("", word);
    var scores = scores(word);

    var drafts =
        IntStream.range(0, 10)
            .mapToObj(i -> post(i % 2 == 0 ? "/api/scenarios" : "/api/capabilities", more, "DRAFT"))
            .toList();
    await().untilAsserted(() -> assertThat(found(AUTHOR, word)).containsAll(drafts));

    assertThat(found("", word)).isEqualTo(ids);
    var after = scores(word);
    for (var i = 0; i < scores.size(); i++) {
      // Only the search engine's own tidying up of what was public before may move them a little.
      assertThat(after.get(i)).isCloseTo(scores.get(i), withinPercentage(10));
    }
  }

  private String post(String path, String word, String state) {
    var body = (path.contains("scenarios") ? NEED : OFFER).replace("W", word);
    var posted = api.publish(AUTHOR, path, body.replace("STATE", state));
    assertThat(posted.status()).as(posted.raw().body()).isEqualTo(201);
    return posted.body().required("id").asString();
  }

  private List<String> found(String user, String text) {
    return get(user, "/api/search" + query("q", text, "size", "50"))
        .body()
        .required("items")
        .findValuesAsString("id");
  }

  private List<Double> scores(String text) {
    return get("", "/api/search" + query("q", text, "size", "50"))
        .body()
        .required("items")
        .valueStream()
        .map(item -> item.required("score").asDouble())
        .toList();
  }

  private Api.Answer get(String user, String path) {
    return api.send(Optional.of(user).filter(u -> !u.isEmpty()), "GET", path, "");
  }
}
