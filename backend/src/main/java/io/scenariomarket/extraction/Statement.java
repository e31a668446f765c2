package io.scenariomarket.extraction;

import io.scenariomarket.shared.Text;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.TermKind;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a document states, field by field: what it does not say is empty. A curator can change all
 * of it.
 *
 * @param kind what it would become
 * @param title in a line
 * @param tracks several possible, the surest first; none where nothing speaks for one
 * @param direction a level-2 field
 * @param park one of the zone's parks, where it is named
 * @param place the place in words
 * @param grade for what would become a scenario
 * @param owner whose need or capability it is
 * @param lead the departments in charge
 * @param supporting the departments that support them
 * @param supply organisations named that could provide what is sought
 * @param demand organisations named that would use it
 * @param requirements what is asked for, item by item
 * @param budgetMin least budget in 万元
 * @param budgetMax greatest budget in 万元
 * @param endDate planned last day
 * @param background the circumstances
 * @param problem what is to be solved, where more is said than one sentence
 * @param expectedResult what is to come of it
 * @param dataOpened the data that would be opened
 */
public record Statement(
    @NotNull CandidateKind kind,
    @NotBlank @Size(max = 200) String title,
    @Size(max = 7) List<String> tracks,
    @Size(max = 100) @Nullable String direction,
    @Nullable String park,
    @Size(max = 200) @Nullable String place,
    @Nullable String grade,
    @Size(max = 100) @Nullable String owner,
    @Size(max = 100) @Nullable String lead,
    @Size(max = 30) List<@Size(max = 100) String> supporting,
    @Size(max = 30) List<@Size(max = 100) String> supply,
    @Size(max = 30) List<@Size(max = 100) String> demand,
    @Size(max = 50) List<@Size(max = 1000) String> requirements,
    @DecimalMin("0") @Digits(integer = 10, fraction = 4) @Nullable BigDecimal budgetMin,
    @DecimalMin("0") @Digits(integer = 10, fraction = 4) @Nullable BigDecimal budgetMax,
    @Nullable LocalDate endDate,
    @Size(max = 5000) @Nullable String background,
    @Size(max = 5000) @Nullable String problem,
    @Size(max = 5000) @Nullable String expectedResult,
    @Size(max = 2000) @Nullable String dataOpened) {

  public Statement {
    title = Text.orEmpty(title);
    tracks = Text.list(tracks);
    direction = Text.orNull(direction);
    park = Text.orNull(park);
    place = Text.orNull(place);
    grade = Text.orNull(grade);
    owner = Text.orNull(owner);
    lead = Text.orNull(lead);
    supporting = Text.list(supporting);
    supply = Text.list(supply);
    demand = Text.list(demand);
    requirements = Text.list(requirements);
    background = Text.orNull(background);
    problem = Text.orNull(problem);
    expectedResult = Text.orNull(expectedResult);
    dataOpened = Text.orNull(dataOpened);
  }

  /** The same with every controlled term written as the vocabulary has it. */
  public Statement inTerms(TermCheck check) {
    return with(
        check.all("tracks", TermKind.TRACK, tracks),
        check.one("direction", TermKind.DIRECTION, direction),
        check.one("park", TermKind.PARK, park),
        check.one("grade", TermKind.GRADE, grade),
        owner);
  }

  /** The same as the need of somebody. */
  Statement of(String who) {
    return with(tracks, direction, park, grade, who);
  }

  private Statement with(
      List<String> tracks,
      @Nullable String direction,
      @Nullable String park,
      @Nullable String grade,
      @Nullable String owner) {
    return new Statement(
        kind,
        title,
        tracks,
        direction,
        park,
        place,
        grade,
        owner,
        lead,
        supporting,
        supply,
        demand,
        requirements,
        budgetMin,
        budgetMax,
        endDate,
        background,
        problem,
        expectedResult,
        dataOpened);
  }

  /** The same with what another says beside it. */
  public Statement with(Statement other) {
    return new Statement(
        kind,
        title,
        both(tracks, other.tracks),
        or(direction, other.direction),
        or(park, other.park),
        or(place, other.place),
        or(grade, other.grade),
        or(owner, other.owner),
        or(lead, other.lead),
        both(supporting, other.supporting),
        both(supply, other.supply),
        both(demand, other.demand),
        both(requirements, other.requirements),
        or(budgetMin, other.budgetMin),
        or(budgetMax, other.budgetMax),
        or(endDate, other.endDate),
        or(background, other.background),
        or(problem, other.problem),
        or(expectedResult, other.expectedResult),
        or(dataOpened, other.dataOpened));
  }

  private static <T> @Nullable T or(@Nullable T mine, @Nullable T other) {
    return mine == null ? other : mine;
  }

  private static List<String> both(List<String> left, List<String> right) {
    return Stream.concat(left.stream(), right.stream()).distinct().toList();
  }
}
