package io.scenariomarket.scenario;

import io.scenariomarket.posting.Points;
import io.scenariomarket.posting.Quality;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How clearly a need is posed: problem, indicators, budget, data, term and whom to call, and
 * whether it is small enough to begin with (小切口). A need with nothing at all to one of the first
 * six is not to be published unless the task force says why.
 */
final class ScenarioQuality {

  private static final int CLEAR = 20;
  private static final int THOROUGH = 60;
  private static final int FEW_REQUIREMENTS = 8;
  private static final int FEW_TRACKS = 2;
  private static final int SHORT_MONTHS = 24;
  private static final Pattern FIGURE = Pattern.compile("[0-9０-９一二三四五六七八九十百千万半]");

  private ScenarioQuality() {}

  /** Looks at a need. */
  static Quality of(ScenarioContent content) {
    return new Quality(
        List.of(
            problem(content).aspect(),
            indicators(content).aspect(),
            budget(content).aspect(),
            data(content).aspect(),
            term(content).aspect(),
            contact(content).aspect(),
            scope(content).aspect()));
  }

  private static Points problem(ScenarioContent content) {
    var problem = content.problem();
    return new Points("problem", "problem", true)
        .give(8, problem.length() >= CLEAR, "problem.short")
        .give(6, problem.length() >= THOROUGH, "problem.detail")
        .give(5, FIGURE.matcher(problem + said(content.background())).find(), "problem.figure")
        .give(6, content.expectedResult() != null, "problem.result");
  }

  private static Points indicators(ScenarioContent content) {
    var figures =
        content.requirements().stream()
            .map(Requirement::indicator)
            .filter(Objects::nonNull)
            .toList();
    return new Points("indicators", "requirements", true)
        .give(5, !content.requirements().isEmpty(), "indicators.requirements")
        .give(10, !figures.isEmpty(), "indicators.figure")
        .give(5, figures.stream().anyMatch(each -> each.unit() != null), "indicators.unit")
        .give(5, figures.size() >= 2, "indicators.more");
  }

  private static Points budget(ScenarioContent content) {
    return new Points("budget", "budgetMin", true)
        .give(
            10,
            content.budgetMin() != null
                || content.budgetMax() != null
                || !content.dealTerms().isEmpty(),
            "budget.say")
        .give(5, content.budgetMax() != null, "budget.most");
  }

  private static Points data(ScenarioContent content) {
    return new Points("data", "dataOpened", true)
        .give(7, content.dataOpened() != null, "data.opened")
        .give(3, content.dataSensitivity() != null, "data.sensitivity");
  }

  private static Points term(ScenarioContent content) {
    return new Points("term", "startDate", true)
        .give(
            6,
            Stream.of(content.startDate(), content.endDate(), content.validUntil())
                .anyMatch(Objects::nonNull),
            "term.any")
        .give(4, content.endDate() != null, "term.end");
  }

  private static Points contact(ScenarioContent content) {
    return new Points("contact", "contact.phone", true)
        .give(5, content.contact().reachable(), "contact.reach");
  }

  private static Points scope(ScenarioContent content) {
    return new Points("scope", "requirements", false)
        .give(3, content.requirements().size() <= FEW_REQUIREMENTS, "scope.requirements")
        .give(
            4,
            !content.tracks().isEmpty() && content.tracks().size() <= FEW_TRACKS,
            content.tracks().isEmpty() ? "scope.track" : "scope.tracks")
        .give(2, content.place() != null || content.park() != null, "scope.place")
        .give(1, months(content).orElse(0) <= SHORT_MONTHS, "scope.period");
  }

  private static Optional<Integer> months(ScenarioContent content) {
    var from = content.startDate();
    var to = content.endDate();
    return from == null || to == null
        ? Optional.empty()
        : Optional.of((int) Period.between(from, to).toTotalMonths());
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }
}
