package io.scenariomarket.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How often what people look for is among the first five results. */
@MarketTest
class RelevanceTests {

  /** Of the queries, those whose item is found have to be so many. */
  private static final double LEAST = 0.9;

  private static final int FIRST = 5;

  @Autowired Api api;

  private record Wanted(String query, List<String> titles) {}

  @Test
  void findsWhatPeopleMean() throws IOException {
    var wanted = read();
    var missed = wanted.stream().filter(each -> !found(each)).map(Wanted::query).toList();
    assertThat(1 - missed.size() / (double) wanted.size())
        .as("found of %s, all but %s", wanted.size(), missed)
        .isGreaterThanOrEqualTo(LEAST);
  }

  private boolean found(Wanted wanted) {
    var query = Api.query("q", wanted.query(), "sample", "true", "size", String.valueOf(FIRST));
    return api.get("/api/search" + query)
        .body()
        .required("items")
        .valueStream()
        .map(item -> item.required("title").asString())
        .anyMatch(title -> wanted.titles().stream().anyMatch(title::contains));
  }

  private static List<Wanted> read() throws IOException {
    try (var in = RelevanceTests.class.getResourceAsStream("/search-queries.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(parts -> new Wanted(parts[0], List.of(parts[1].split("\\|"))))
          .toList();
    }
  }
}
