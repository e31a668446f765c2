package io.scenariomarket.search;

import static io.scenariomarket.Api.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Search over the sample data. */
@MarketTest
class SearchApiTests {

  @Autowired Api api;

  @ParameterizedTest
  @CsvSource({"BCI", "腦機接口", "ＢＣＩ", "脑机接口"})
  void findsATrackByAnyOfItsNames(String words) {
    var found = search("q", words, "type", "scenario");
    assertThat(found.required("total").asInt()).isGreaterThanOrEqualTo(8);
    assertThat(found.required("items"))
        .allSatisfy(item -> assertThat(item.required("type").asString()).isEqualTo("scenario"));
  }

  @Test
  void marksWhatMatched() {
    var found = search("q", "钙钛矿");
    assertThat(found.required("items").get(0).required("highlights").toString())
        .contains("<mark>钙钛矿</mark>");
  }

  @Test
  void narrowsByFacetsAndKeepsTheCountsOfTheOtherValues() {
    var all = search("type", "capability");
    var narrowed = search("type", "capability", "track", "Brain-computer interface");
    var count = count(all, "track", "脑机接口");
    assertThat(count).isPositive();
    assertThat(narrowed.required("total").asLong()).isEqualTo(count);
    assertThat(count(narrowed, "track", "深海探采")).isEqualTo(count(all, "track", "深海探采"));
    assertThat(narrowed.required("items"))
        .allSatisfy(item -> assertThat(item.required("tracks").toString()).contains("脑机接口"));
  }

  @Test
  void narrowsByParkAndSeveralValuesOfOneFacet() {
    var one = search("park", "华苑科技园", "size", "100");
    var two = search("park", "华苑科技园", "park", "海洋科技园", "size", "100");
    assertThat(one.required("total").asLong()).isPositive();
    assertThat(two.required("total").asLong()).isGreaterThan(one.required("total").asLong());
    assertThat(one.required("items").findValuesAsString("park")).containsOnly("华苑科技园");
  }

  @Test
  void helpsWithSpelling() {
    assertThat(search("q", "脑鸡接口").required("suggestion").asString()).isEqualTo("脑机接口");
  }

  @Test
  void pagesThroughAllResultsWithoutRepeating() {
    var first = search("q", "系统", "size", "5", "page", "0").required("items");
    var second = search("q", "系统", "size", "5", "page", "1").required("items");
    assertThat(first).hasSize(5);
    assertThat(second.findValuesAsString("id"))
        .doesNotContainAnyElementsOf(first.findValuesAsString("id"));
  }

  @ParameterizedTest
  @CsvSource({"type, person", "sort, random", "page, x", "page, 100000", "moneyMin, much"})
  void refusesWhatItCannotUnderstand(String parameter, String value) {
    var refused = api.get("/api/search" + query(parameter, value));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo(parameter);
  }

  @ParameterizedTest
  @CsvSource(value = {"\"(", "AND OR NOT", "*?~", "<script>", "%00"})
  void takesAnyCharactersAsWords(String words) {
    assertThat(api.get("/api/search" + query("q", words)).status()).isEqualTo(200);
  }

  @Test
  void mergesBothLibrariesInTheOrderAskedFor() {
    var found = search("sort", "newest", "size", "100", "track", "脑机接口").required("items");
    var moments =
        found.findValuesAsString("updatedAt").stream()
            .map(SearchApiTests::toTheMillisecond)
            .toList();
    assertThat(moments).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(found.findValuesAsString("type")).contains("scenario", "capability");
  }

  @ParameterizedTest
  @CsvSource({"cheapest, moneyMin, moneyMax, 1", "dearest, moneyMax, moneyMin, -1"})
  void ordersByAmount(String sort, String field, String otherwise, int direction) {
    var amounts =
        search("type", "scenario", "sort", sort, "size", "5")
            .required("items")
            .valueStream()
            .map(item -> item.required(item.has(field) ? field : otherwise).decimalValue())
            .toList();
    Comparator<BigDecimal> ascending = Comparator.naturalOrder();
    assertThat(amounts)
        .hasSize(5)
        .isSortedAccordingTo(direction > 0 ? ascending : ascending.reversed());
  }

  @Test
  void callsTheValuesOfEveryFacetByTheirNames() {
    var facets = search("size", "1").required("facets");
    assertThat(facets.required("type").findValuesAsString("label")).containsOnly("需求", "能力");
    assertThat(facets.required("state").findValuesAsString("label"))
        .isNotEmpty()
        .allSatisfy(label -> assertThat(label).doesNotContainPattern("[A-Z]{3}"));
    assertThat(facets.required("sample").findValuesAsString("label")).isSubsetOf("是", "否");
  }

  @ParameterizedTest
  @CsvSource({"脑机, 脑机接口", "腦機, 脑机接口", "brain-comp, 脑机接口", "華苑, 华苑科技园"})
  void suggestsTermsWhileTheyAreTyped(String typed, String term) {
    assertThat(suggested(typed).findValuesAsString("label")).contains(term);
  }

  @Test
  void suggestsTitlesAndOrganisationsByAnyPartOfTheirNames() {
    var item = search("q", "脑机接口", "type", "capability").required("items").get(0);
    var name = item.required("title").asString();
    var owner = item.required("organisationName").asString();
    assertThat(suggested(name.substring(1, 6)).findValuesAsString("address"))
        .contains("/capabilities/" + item.required("id").asString());
    assertThat(suggested(owner.substring(0, owner.length() - 1)).findValuesAsString("address"))
        .contains("/organisations/" + item.required("organisationId").asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "zzzzqqqq", "\"(*"})
  void suggestsNothingWhereNothingIsMeant(String typed) {
    assertThat(suggested(typed)).isEmpty();
  }

  /** The index knows moments no more exactly. */
  private static Instant toTheMillisecond(String moment) {
    return Instant.parse(moment).truncatedTo(ChronoUnit.MILLIS);
  }

  private JsonNode suggested(String typed) {
    return api.get("/api/search/suggestions" + query("q", typed)).body();
  }

  @Test
  void refusesAnAddressThatIsNoText() {
    assertThat(api.get("/api/search?q=%FF%FE").status()).isEqualTo(400);
  }

  private JsonNode search(String... parameters) {
    return api.get("/api/search" + query(parameters)).body();
  }

  private static long count(JsonNode answer, String facet, String value) {
    return answer
        .required("facets")
        .required(facet)
        .valueStream()
        .filter(each -> List.of(value).contains(each.required("value").asString()))
        .mapToLong(each -> each.required("count").asLong())
        .sum();
  }
}
