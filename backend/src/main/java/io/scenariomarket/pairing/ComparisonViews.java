package io.scenariomarket.pairing;

import io.scenariomarket.matching.MatchView;
import io.scenariomarket.matching.MatchViews;
import io.scenariomarket.matching.NamedPairs.Named;
import io.scenariomarket.pairing.ComparisonView.ConditionCell;
import io.scenariomarket.pairing.ComparisonView.ConditionRow;
import io.scenariomarket.pairing.ComparisonView.FactCell;
import io.scenariomarket.pairing.ComparisonView.FactRow;
import io.scenariomarket.pairing.ComparisonView.RequirementCell;
import io.scenariomarket.pairing.ComparisonView.RequirementRow;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns pairs that stand beside each other into rows, in the reader's language. */
@Component
class ComparisonViews {

  private final MatchViews matches;
  private final Facts facts;

  ComparisonViews(MatchViews matches, Facts facts) {
    this.matches = matches;
    this.facts = facts;
  }

  /** Capabilities for one need. */
  ComparisonView ofOffers(Named named, Locale locale) {
    var shown = show(named, locale);
    return view(
        named,
        shown,
        requirements(shown),
        named.items().stream().map(pair -> facts.of(pair.offer(), locale)).toList());
  }

  /** Needs for one capability. */
  ComparisonView ofNeeds(Named named, Locale locale) {
    return view(
        named,
        show(named, locale),
        List.of(),
        named.items().stream().map(pair -> facts.of(pair.need(), locale)).toList());
  }

  private List<MatchView> show(Named named, Locale locale) {
    return named.items().stream().map(pair -> matches.show(pair.match(), locale)).toList();
  }

  private static ComparisonView view(
      Named named,
      List<MatchView> shown,
      List<RequirementRow> requirements,
      List<Map<String, FactCell>> facts) {
    var conditions = conditions(shown);
    return new ComparisonView(
        named.modelVersion(),
        shown,
        requirements,
        conditions,
        facts(facts, conditions.stream().map(ConditionRow::name).toList()));
  }

  /** All of them have the requirements of the one need, in its order. */
  private static List<RequirementRow> requirements(List<MatchView> shown) {
    return IntStream.range(0, shown.getFirst().requirements().size())
        .mapToObj(
            i -> {
              var found = shown.stream().map(match -> match.requirements().get(i)).toList();
              var asked = found.getFirst();
              var apart = apart(found.stream().map(MatchView.Requirement::verdict).toList());
              return new RequirementRow(
                  asked.text(),
                  asked.target(),
                  asked.must(),
                  asked.textWithheld() != null,
                  apart.contains(true),
                  at(found, j -> new RequirementCell(found.get(j), apart.get(j))));
            })
        .toList();
  }

  private static List<ConditionRow> conditions(List<MatchView> shown) {
    return shown.stream()
        .flatMap(match -> match.conditions().stream())
        .map(MatchView.Condition::name)
        .distinct()
        .map(
            name -> {
              var found = shown.stream().map(match -> condition(match, name)).toList();
              var apart =
                  apart(
                      found.stream().map(each -> each.map(MatchView.Condition::verdict)).toList());
              return new ConditionRow(
                  name,
                  apart.contains(true),
                  at(found, j -> new ConditionCell(found.get(j).orElse(null), apart.get(j))));
            })
        .toList();
  }

  private static Optional<MatchView.Condition> condition(MatchView match, String name) {
    return match.conditions().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** What is a condition already is not said twice, nor what none of them states. */
  private static List<FactRow> facts(
      List<Map<String, FactCell>> facts, Collection<String> conditions) {
    return facts.getFirst().keySet().stream()
        .filter(name -> !conditions.contains(name))
        .map(
            name -> {
              var cells = facts.stream().map(each -> each.get(name)).toList();
              return new FactRow(name, Set.copyOf(cells).size() > 1, cells);
            })
        .filter(row -> row.cells().stream().anyMatch(ComparisonViews::stated))
        .toList();
  }

  private static boolean stated(FactCell cell) {
    return cell.words() != null || cell.withheld();
  }

  /**
   * Which of them differ from what is the case most often; all where nothing is most often, and
   * none where all are the same.
   */
  static List<Boolean> apart(List<?> all) {
    var counts = all.stream().map(each -> count(all, each)).toList();
    var most = counts.stream().mapToLong(each -> each).max().orElse(0);
    var usual =
        IntStream.range(0, all.size())
            .filter(i -> counts.get(i) == most)
            .mapToObj(all::get)
            .distinct()
            .toList();
    return all.stream().map(each -> usual.size() > 1 || !usual.contains(each)).toList();
  }

  private static long count(List<?> all, @Nullable Object one) {
    return all.stream().filter(each -> each.equals(one)).count();
  }

  private static <T> List<T> at(List<?> all, IntFunction<T> cell) {
    return IntStream.range(0, all.size()).mapToObj(cell).toList();
  }
}
