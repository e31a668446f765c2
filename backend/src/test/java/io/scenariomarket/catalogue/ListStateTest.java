package io.scenariomarket.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListStateTest {

  private static final Set<String> MOVES =
      Set.of("DRAFT PUBLISHED", "PUBLISHED SUPERSEDED", "PUBLISHED EXPIRED", "EXPIRED SUPERSEDED");

  @ParameterizedTest
  @EnumSource
  void leadsOnlyForwards(ListState from) {
    for (var to : ListState.values()) {
      assertThat(from.leadsTo(to)).as(from + " " + to).isEqualTo(MOVES.contains(from + " " + to));
    }
  }
}
