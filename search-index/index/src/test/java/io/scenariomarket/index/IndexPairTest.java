package io.scenariomarket.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not public stands apart, and tells nothing of itself to whoever may not see it. */
class IndexPairTest {

  private static final String TITLE = "潮流能发电机组";
  private static final String FREE_TEXT = "自适应敷设";

  @Test
  void othersDraftsMoveNoScore() {
    var index =
        Documents.index(
            "scores",
            document("1", Visibility.PUBLIC, "深海", TITLE, "安装在海底的发电装置"),
            document("2", Visibility.PUBLIC, "深海", "发电机组巡检", "巡检潮流能装置"),
            document("own", "mine", Visibility.ORGANISATION, "深海", TITLE + "样机", "发电"));
    var member = Access.member(Set.of("mine"));
    var visitors = scores(index, Access.visitor());
    var members = scores(index, member);

    index.putAll(
        IntStream.range(0, 50)
            .mapToObj(i -> document("d" + i, Visibility.ORGANISATION, "深海", TITLE, "海底发电装置"))
            .map(document -> new Versioned(document, 1))
            .toList());
    index.refresh();

    assertThat(scores(index, Access.visitor())).isEqualTo(visitors).hasSize(2);
    assertThat(scores(index, member)).isEqualTo(members).containsKey("own").hasSize(3);
    assertThat(scores(index, Access.all())).hasSize(53).containsAllEntriesOf(visitors);
  }

  @ParameterizedTest
  @CsvSource({"自适映敷设", "自适应铺设", "水下自适应敷没"})
  void spellingHelpKnowsNoWordOfADraft(String typed) {
    var index =
        Documents.index(
            "spelling",
            document("1", Visibility.PUBLIC, "深海探采", TITLE, "发电"),
            document("2", Visibility.ORGANISATION, FREE_TEXT, TITLE, "发电"));
    for (var access : List.of(Access.visitor(), Access.member(Set.of("mine")), Access.all())) {
      assertThat(index.search(SearchQuery.of(typed, access)).suggestion()).isNull();
    }
    index.put(document("2", Visibility.PUBLIC, FREE_TEXT, TITLE, "发电"), 2);
    index.refresh();
    assertThat(index.search(SearchQuery.of(typed, Access.visitor())).suggestion())
        .contains(FREE_TEXT);
  }

  @Test
  void aDocumentStandsWhereItsLastVersionBelongsWhateverComesInWhichOrder() {
    var index = Documents.index("moves");
    var open = new Versioned(document("1", Visibility.PUBLIC, "深海", TITLE, "一"), 1);
    var closed = new Versioned(document("1", Visibility.ORGANISATION, "深海", TITLE, "二"), 2);
    var again = new Versioned(document("1", Visibility.PUBLIC, "深海", TITLE, "三"), 3);

    index.putAll(List.of(open));
    index.putAll(List.of(closed));
    index.putAll(List.of(closed, open));
    assertStands(index, 2, 0);

    index.putAll(List.of(again));
    index.putAll(List.of(closed, open, again));
    assertStands(index, 3, 1);

    index.remove("1", 4);
    index.putAll(List.of(again, closed));
    index.refresh();
    assertThat(index.versions()).isEmpty();
  }

  @Test
  void theLatestComesToStandInItsPlaceWhereOnlyALateOneIsThere() {
    var index = Documents.index("late");
    index.put(document("1", Visibility.ORGANISATION, "深海", TITLE, "二"), 2);
    index.put(document("1", Visibility.PUBLIC, "深海", TITLE, "一"), 1);
    assertStands(index, 2, 0);
  }

  @Test
  void whatWasRemovedBeforeThereWereIndexesKeepsNoneFromBeingMade() {
    var index = new ProductIndex(Server.settings("early"));
    try {
      index.remove("1", 1);
    } catch (IndexException e) {
      assertThat(index.isCurrent()).isFalse();
    }
    try (var rollover = index.rollover()) {
      rollover.commit();
    }
    assertThat(index.isCurrent()).isTrue();
    assertThat(index.versions()).isEmpty();
  }

  private static void assertStands(ProductIndex index, long version, int open) {
    index.refresh();
    assertThat(index.versions()).containsExactly(new DocumentVersion("1", version));
    assertThat(index.search(SearchQuery.of("", Access.visitor())).total()).isEqualTo(open);
    assertThat(index.search(SearchQuery.of("", Access.all())).total()).isEqualTo(1);
  }

  private static Map<String, Double> scores(ProductIndex index, Access access) {
    var query =
        new SearchQuery("潮流能发电", Map.of(), null, SearchQuery.Sort.RELEVANCE, 0, 100, access);
    var scores = new LinkedHashMap<String, Double>();
    index.search(query).hits().forEach(hit -> scores.put(hit.id(), hit.score()));
    return scores;
  }

  private static IndexDocument document(
      String id, Visibility visibility, String track, String title, String text) {
    return document(id, "other", visibility, track, title, text);
  }

  private static IndexDocument document(
      String id, String owner, Visibility visibility, String track, String title, String text) {
    return Documents.product(
        id, owner, visibility, Documents.facts("技术", Set.of(track), null), title, text);
  }
}
