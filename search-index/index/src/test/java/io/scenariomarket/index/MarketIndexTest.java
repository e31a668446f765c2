package io.scenariomarket.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarketIndexTest {

  private static final String TITLE = "脑机接口康复训练系统";

  @Test
  void aLaterVersionReplacesAnEarlierOneAndNeverTheOtherWayRound() {
    var index = Documents.index("versions");
    index.put(Documents.product("1", "新"), 5);
    index.put(Documents.product("1", "旧"), 4);
    index.refresh();

    assertThat(ids(index, SearchQuery.of("新", Access.all()))).containsExactly("1");
    assertThat(index.versions()).containsExactly(new DocumentVersion("1", 5));

    index.remove("1", 4);
    index.refresh();
    assertThat(index.versions()).hasSize(1);
    index.remove("1", 6);
    index.remove("absent", 1);
    index.refresh();
    assertThat(index.versions()).isEmpty();
  }

  @Test
  void aRolloverThatIsNotCommittedLeavesTheIndexInUseAlone() {
    var index = Documents.index("rollback", Documents.product("1", TITLE));
    try (var rollover = index.rollover()) {
      rollover.fill(List.<Versioned>of().stream(), written -> {});
    }
    assertThat(index.versions()).hasSize(1);
    assertThat(index.isCurrent()).isTrue();
  }

  @Test
  void aCommittedRolloverReplacesTheIndex() {
    var index = Documents.index("commit", Documents.product("1", TITLE));
    try (var rollover = index.rollover()) {
      rollover.fill(
          List.of(new Versioned(Documents.product("2", TITLE), 1)).stream(), written -> {});
      rollover.commit();
    }
    assertThat(index.versions()).extracting(DocumentVersion::id).containsExactly("2");
  }

  @Test
  void changedWordFilesCallForARebuild() {
    Documents.index("stale", Documents.product("1", TITLE));
    var changed = new IndexSettings("stale", 1, 0, "other words");
    assertThat(new ProductIndex(changed).isCurrent()).isFalse();
    var absent = Server.settings("absent");
    assertThat(new ProductIndex(absent).isCurrent()).isFalse();
  }

  @Test
  void aWriteWithoutAnIndexIsAnError() {
    var index = new ProductIndex(Server.settings("nowhere"));
    assertThatThrownBy(() -> index.put(Documents.product("1", TITLE), 1))
        .isInstanceOf(IndexException.class);
  }

  @Test
  void aDocumentThatCannotBeTakenKeepsNoOtherFromBeingFound() {
    var beyond = Documents.factsFrom(LocalDate.of(12345, 1, 1));
    var index =
        Documents.index(
            "malformed",
            Documents.product("1", "a", Visibility.PUBLIC, beyond, TITLE),
            Documents.product("2", TITLE));

    assertThat(index.versions()).extracting(DocumentVersion::id).containsExactly("2");
  }

  @Test
  void nobodyFindsWhatTheyMayNotSee() {
    var facts = Documents.facts("技术", Set.of(), null);
    var index =
        Documents.index(
            "access",
            Documents.product("open", "a", Visibility.PUBLIC, facts, TITLE),
            Documents.product("own", "a", Visibility.ORGANISATION, facts, TITLE),
            Documents.product("other", "b", Visibility.ORGANISATION, facts, TITLE));

    assertThat(seen(index, Access.none())).isEmpty();
    assertThat(seen(index, Access.visitor())).containsExactly("open");
    assertThat(seen(index, Access.member(Set.of("a")))).containsExactlyInAnyOrder("open", "own");
    assertThat(seen(index, Access.all())).hasSize(3);
    assertThat(candidates(index, Access.none())).isEmpty();
    assertThat(candidates(index, Access.visitor())).containsExactly("open");
    assertThat(candidates(index, Access.all())).hasSize(3);
  }

  @Test
  void aFacetCountsAsIfNothingWereChosenInIt() {
    var brain = Set.of("脑机接口");
    var energy = Set.of("先进能源");
    var index =
        Documents.index(
            "facets",
            Documents.product(
                "1", "a", Visibility.PUBLIC, Documents.facts("技术", brain, null), TITLE),
            Documents.product(
                "2", "a", Visibility.PUBLIC, Documents.facts("产品", brain, null), TITLE),
            Documents.product(
                "3", "a", Visibility.PUBLIC, Documents.facts("产品", energy, null), TITLE));
    var query = chosen(Map.of(Facet.TRACK, brain, Facet.KIND, Set.of("产品")), null);
    var result = index.search(query);

    assertThat(result.total()).isEqualTo(1);
    assertThat(result.hits()).extracting(SearchResult.Hit::id).containsExactly("2");
    assertThat(result.facets().get(Facet.TRACK))
        .containsExactlyInAnyOrder(
            new SearchResult.Count("脑机接口", 1), new SearchResult.Count("先进能源", 1));
    assertThat(result.facets().get(Facet.KIND))
        .containsExactlyInAnyOrder(
            new SearchResult.Count("技术", 1), new SearchResult.Count("产品", 1));
    assertThat(result.facets().get(Facet.SAMPLE))
        .containsExactly(new SearchResult.Count("false", 1));
  }

  @Test
  void aFacetOfItsOwnNarrowsAndIsCounted() {
    var index = Documents.index("own-facet", Documents.product("1", TITLE));
    var red = index.search(chosen(Map.of(ProductIndex.COLOUR, Set.of("red")), null));
    var blue = index.search(chosen(Map.of(ProductIndex.COLOUR, Set.of("blue")), null));

    assertThat(red.total()).isEqualTo(1);
    assertThat(blue.total()).isZero();
    assertThat(blue.facets().get(ProductIndex.COLOUR))
        .containsExactly(new SearchResult.Count("red", 1));
  }

  @Test
  void whatKilledRolloversLeftIsSweptAndNothingElse() {
    var index = Documents.index("sweep", Documents.product("1", TITLE));
    var longer = Documents.index("sweep-products", Documents.product("1", TITLE));
    var others = longer.rollover();
    var killed = index.rollover();

    assertThat(index.sweep()).hasSize(2).allMatch(name -> name.startsWith("sweep-products-"));
    assertThat(index.sweep()).isEmpty();
    assertThat(index.versions()).hasSize(1);
    assertThatThrownBy(killed::commit).isInstanceOf(IndexException.class);
    others.commit();
    assertThat(longer.isCurrent()).isTrue();
  }

  @Test
  void moneyFindsRangesThatMeetIt() {
    var index =
        Documents.index(
            "money",
            priced("cheap", new Money(null, new BigDecimal("50"))),
            priced("dear", new Money(new BigDecimal("300"), null)),
            priced("unsaid", null));
    var upToHundred = new Money(null, new BigDecimal("100"));
    assertThat(ids(index, chosen(Map.of(), upToHundred))).containsExactly("cheap");
  }

  @Test
  void theWholeTextBesideTheStatementsRetrievesCandidates() {
    var index =
        Documents.index(
            "candidates",
            Documents.product("brain", "脑电信号采集设备", "面向卒中患者的上肢康复训练"),
            Documents.product("solar", "钙钛矿太阳能电池", "光电转换效率达到26%"),
            Documents.product("stroke", "医院信息平台", "支持脑卒中患者运动功能评估与训练"));
    var query =
        new CandidateQuery("脑机接口康复系统", "帮助脑卒中患者恢复上肢运动", Set.of("LISTED"), Access.all(), null, 10);
    var found = index.candidates(List.of(query)).getFirst();

    assertThat(found).extracting(Candidate::id).contains("brain", "stroke");
    var brain = found.stream().filter(c -> c.id().equals("brain")).findFirst().orElseThrow();
    var solar = found.stream().filter(c -> c.id().equals("solar")).findFirst().orElseThrow();
    assertThat(brain.lexical()).isGreaterThan(solar.lexical());
    assertThat(brain.similarity()).isGreaterThan(solar.similarity()).isBetween(-1.0, 1.0);
  }

  private static List<String> candidates(ProductIndex index, Access access) {
    var query = new CandidateQuery(TITLE, "", Set.of("LISTED"), access, null, 10);
    return index.candidates(List.of(query)).getFirst().stream().map(Candidate::id).toList();
  }

  private static List<String> seen(ProductIndex index, Access access) {
    return ids(index, SearchQuery.of("脑机接口", access));
  }

  private static List<String> ids(ProductIndex index, SearchQuery query) {
    return index.search(query).hits().stream().map(SearchResult.Hit::id).toList();
  }

  private static SearchQuery chosen(Map<Facet, Set<String>> chosen, @Nullable Money money) {
    return new SearchQuery("", chosen, money, SearchQuery.Sort.RELEVANCE, 0, 20, Access.all());
  }

  private static IndexDocument priced(String id, @Nullable Money money) {
    var facts = Documents.facts("技术", Set.of(), money);
    return Documents.product(id, "a", Visibility.PUBLIC, facts, TITLE);
  }
}
