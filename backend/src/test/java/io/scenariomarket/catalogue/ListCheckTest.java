package io.scenariomarket.catalogue;

import static io.scenariomarket.catalogue.Finding.Problem.BEYOND;
import static io.scenariomarket.catalogue.Finding.Problem.EMPTY;
import static io.scenariomarket.catalogue.Finding.Problem.GONE;
import static io.scenariomarket.catalogue.Finding.Problem.IN_ANOTHER_LIST;
import static io.scenariomarket.catalogue.Finding.Problem.MISSING;
import static io.scenariomarket.catalogue.Finding.Problem.NOT_APPROVED;
import static io.scenariomarket.catalogue.Finding.Problem.NO_LONGER_VALID;
import static io.scenariomarket.catalogue.Finding.Problem.OWNER_NOT_APPROVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.catalogue.Finding.Problem;
import io.scenariomarket.catalogue.PresentItem.Standing;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.supplier.CapabilityState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final UUID ID = UUID.randomUUID();

  @ParameterizedTest
  @CsvSource({
    "READY, true, , ",
    "PUBLIC, true, 2026-11-23, ",
    "PUBLIC, true, 2026-11-22, NO_LONGER_VALID",
    "NOT_APPROVED, true, , NOT_APPROVED",
    "GONE, true, , GONE",
    "BEYOND, true, , BEYOND",
    "READY, false, , OWNER_NOT_APPROVED"
  })
  void tellsWhatIsWrongWithAnItem(
      Standing standing,
      boolean ownerApproved,
      @Nullable LocalDate validUntil,
      @Nullable Problem expected) {
    var found =
        check(Map.of(ID, Samples.present(ID, standing, ownerApproved, validUntil)), Map.of());
    assertThat(found.stream().map(Finding::problem))
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void tellsOfItemsThatAreNotThereOrInAnotherList() {
    assertThat(check(Map.of(), Map.of())).extracting(Finding::problem).containsExactly(MISSING);
    var other = Samples.published(ListKind.SCENARIO);
    var present = Map.of(ID, Samples.present(ID, Standing.PUBLIC, true, null));
    var found = check(present, Map.of(ID, other));
    assertThat(found).extracting(Finding::problem).containsExactly(IN_ANOTHER_LIST);
    assertThat(found.getFirst().other()).isSameAs(other);
    assertThat(found.getFirst().position()).isEqualTo(1);
  }

  @Test
  void publishesNothingEmpty() {
    assertThat(ListCheck.check(List.of(), Map.of(), Map.of(), TODAY))
        .extracting(Finding::problem)
        .containsExactly(EMPTY);
  }

  @Test
  void letsTheCuratorsJudgeOnlyWhatHarmsNobody() {
    assertThat(Problem.values())
        .filteredOn(problem -> !problem.blocking())
        .containsExactly(
            BEYOND, IN_ANOTHER_LIST, Problem.NO_CONTACT, Problem.NO_DEADLINE, Problem.NO_PLACE);
  }

  @Test
  void knowsAStandingForEveryState() {
    assertThat(ScenarioState.values())
        .filteredOn(state -> PresentItems.standing(state) == Standing.READY)
        .containsExactly(ScenarioState.APPROVED);
    assertThat(ScenarioState.values())
        .filteredOn(state -> PresentItems.standing(state) == Standing.PUBLIC)
        .allMatch(ScenarioState::open)
        .allMatch(ScenarioState::published);
    assertThat(CapabilityState.values())
        .filteredOn(state -> PresentItems.standing(state) == Standing.PUBLIC)
        .containsExactly(CapabilityState.LISTED);
    assertThat(NOT_APPROVED.blocking() && GONE.blocking() && NO_LONGER_VALID.blocking()).isTrue();
    assertThat(OWNER_NOT_APPROVED.blocking()).isTrue();
  }

  private static List<Finding> check(
      Map<UUID, PresentItem> present, Map<UUID, MarketList> elsewhere) {
    return ListCheck.check(List.of(new DraftItem(ID, null)), present, elsewhere, TODAY);
  }
}
