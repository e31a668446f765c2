package io.scenariomarket.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.identity.Standing;
import io.scenariomarket.workflow.Decision;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may lead a capability from where to where. */
class CapabilityLifecycleTest {

  /** From, to, and who: the owner's members, the task force, or both. */
  private static final String AGREED =
      """
      DRAFT SUBMITTED owner+team
      RETURNED SUBMITTED owner+team
      ARCHIVED SUBMITTED owner+team
      SUBMITTED DRAFT owner+team
      SUBMITTED LISTED team
      SUBMITTED RETURNED team
      LISTED SUSPENDED team
      SUSPENDED LISTED team
      DRAFT ARCHIVED owner+team
      RETURNED ARCHIVED owner+team
      LISTED ARCHIVED owner+team
      """;

  private static final Set<Standing> OWNER = Set.of(Standing.MEMBER, Standing.OWNER);
  private static final Set<Standing> TEAM = Set.of(Standing.TASKFORCE);

  @ParameterizedTest
  @EnumSource(Standing.class)
  void letsEachMoveWhatIsTheirsBetweenEveryPairOfStates(Standing standing) {
    for (var from : CapabilityState.values()) {
      for (var to : CapabilityState.values()) {
        assertThat(possible(standing, from, to))
            .as("%s from %s to %s", standing, from, to)
            .isEqualTo(agreed(standing, from, to));
      }
    }
  }

  private static boolean possible(Standing standing, CapabilityState from, CapabilityState to) {
    var owner = Standing.toOrganisation();
    return CapabilityManagement.LIFECYCLE.open(from, owner, standing.viewer()).stream()
        .filter(action -> action.to() == to)
        .peek(
            action ->
                CapabilityManagement.LIFECYCLE.check(
                    from, action, Decision.on(0, "理由"), owner, standing.viewer()))
        .findAny()
        .isPresent();
  }

  private static boolean agreed(Standing standing, CapabilityState from, CapabilityState to) {
    return table().getOrDefault(from + " " + to, Set.of()).contains(standing);
  }

  private static Map<String, Set<Standing>> table() {
    var table = new HashMap<String, Set<Standing>>();
    AGREED
        .lines()
        .map(String::strip)
        .forEach(
            line -> {
              var words = line.split(" ");
              var who = new HashSet<Standing>();
              who.addAll(words[2].contains("owner") ? OWNER : Set.of());
              who.addAll(words[2].contains("team") ? TEAM : Set.of());
              table.put(words[0] + " " + words[1], who);
            });
    return table;
  }
}
