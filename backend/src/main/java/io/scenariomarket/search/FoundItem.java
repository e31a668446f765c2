package io.scenariomarket.search;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.index.SearchResult;
import io.scenariomarket.shared.ItemType;
import io.scenariomarket.shared.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One result: facts of the row, and why it was found.
 *
 * @param type the name of its type, such as {@code scenario}
 * @param id identifies the row
 * @param title its title or name
 * @param organisationId whose it is
 * @param organisationName that organisation's name
 * @param tracks industry tracks
 * @param park where it takes place, or where the supplier sits
 * @param grade grade of a scenario
 * @param kind kind of scenario or capability
 * @param maturity of a capability, or the least that a scenario accepts
 * @param moneyMin least budget or price in 万元
 * @param moneyMax greatest budget or price in 万元
 * @param moneyWithheld who may read the budget or price where whoever asks may not
 * @param endDate when a scenario is to be finished
 * @param validUntil the last day on which suppliers are sought for a scenario
 * @param state lifecycle state
 * @param sample whether it is sample data
 * @param updatedAt last change
 * @param summary the beginning of its text
 * @param highlights why it was found
 * @param score how well it fits the query, comparable within one answer only
 */
public record FoundItem(
    String type,
    UUID id,
    String title,
    OrganisationId organisationId,
    String organisationName,
    List<String> tracks,
    @Nullable String park,
    @Nullable String grade,
    @Nullable String kind,
    @Nullable String maturity,
    @Nullable BigDecimal moneyMin,
    @Nullable BigDecimal moneyMax,
    @Nullable Confidentiality moneyWithheld,
    @Nullable LocalDate endDate,
    @Nullable LocalDate validUntil,
    String state,
    boolean sample,
    Instant updatedAt,
    String summary,
    Highlights highlights,
    double score) {

  /**
   * What matched, as escaped HTML with {@code <mark>} around the matching words.
   *
   * @param title the title; {@code null} where nothing in it matched
   * @param text pieces of the text
   * @param meaning whether no word matched and its meaning alone is near
   */
  public record Highlights(@Nullable String title, List<String> text, boolean meaning) {

    /** Why a hit was found. */
    public static Highlights of(SearchResult.Hit hit) {
      return hit.words() <= 0 && hit.similarity() != null
          ? new Highlights(null, List.of(), true)
          : new Highlights(hit.title(), hit.snippets(), false);
    }
  }

  private static final int SUMMARY_LENGTH = 120;

  /** The address of its page. */
  public String path() {
    return new ItemType(type).address(id);
  }

  /** The beginning of a text. */
  public static String summary(String text) {
    return Text.shortened(text, SUMMARY_LENGTH);
  }
}
