package io.scenariomarket.intake;

import io.scenariomarket.extraction.Span;
import io.scenariomarket.identity.Levels;
import io.scenariomarket.scenario.Requirement;
import io.scenariomarket.scenario.ScenarioContent;
import io.scenariomarket.scenario.Telling;
import io.scenariomarket.shared.Contact;
import io.scenariomarket.shared.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A need as somebody told it: what was not said is empty.
 *
 * @param title in a line
 * @param problem what is to be solved
 * @param background how things stand
 * @param requirements one by one
 * @param result what is to come of it
 * @param data what the owner opens
 * @param budgetMin in 万元
 * @param budgetMax in 万元
 * @param startDate planned first day
 * @param endDate planned last day
 * @param answersUntil last day on which offers are welcome
 * @param owner whose need it is, as it is called in the text
 * @param qualifications what a supplier has to hold, as the vocabulary calls it
 * @param regions where suppliers may come from, as the vocabulary calls them
 * @param cooperation forms that suit, as the vocabulary calls them
 * @param passages what each part rests on, in the order of the text
 * @param left what was not understood, in the order of the text
 */
public record Told(
    String title,
    @Nullable String problem,
    @Nullable String background,
    List<Requirement> requirements,
    @Nullable String result,
    @Nullable String data,
    @Nullable BigDecimal budgetMin,
    @Nullable BigDecimal budgetMax,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable LocalDate answersUntil,
    @Nullable String place,
    Contact contact,
    @Nullable String owner,
    List<String> qualifications,
    List<String> regions,
    List<String> cooperation,
    List<Passage> passages,
    List<Span> left) {

  private static final int LONGEST_DATA = 2000;

  /** What the form of a need is filled in with; whose it is stands with whoever sends the form. */
  ScenarioContent content() {
    return new ScenarioContent(
        title,
        null,
        null,
        List.of(),
        null,
        null,
        place,
        null,
        background,
        problem == null ? "" : problem,
        requirements,
        result,
        data == null ? null : Text.shortened(data, LONGEST_DATA),
        null,
        budgetMin,
        budgetMax,
        startDate,
        endDate,
        cooperation,
        List.of(),
        null,
        qualifications,
        regions,
        contact,
        null,
        null,
        answersUntil,
        null,
        false,
        Levels.LEAST);
  }

  /** The text with what was taken for something marked in it, and what was left over. */
  Telling telling(String text) {
    var stretches = new ArrayList<Telling.Stretch>();
    var at = 0;
    for (var passage : inOrder()) {
      var span = passage.span();
      if (span.from() < at) {
        continue;
      }
      if (span.from() > at) {
        stretches.add(new Telling.Stretch(text.substring(at, span.from()), null));
      }
      stretches.add(new Telling.Stretch(span.of(text), passage.topic().name()));
      at = span.to();
    }
    if (at < text.length()) {
      stretches.add(new Telling.Stretch(text.substring(at), null));
    }
    return new Telling(stretches, left.stream().map(span -> span.of(text).strip()).toList());
  }

  private List<Passage> inOrder() {
    return passages.stream()
        .sorted(
            Comparator.comparingInt((Passage each) -> each.span().from())
                .thenComparing(each -> -each.span().to()))
        .toList();
  }

  /** A stretch of the text and what it was taken for. */
  public record Passage(Topic topic, Span span) {}
}
