package io.scenariomarket.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Standing;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may lead an engagement from where to where, as it was agreed in words. */
class EngagementLifecycleTest {

  private static final OrganisationId OWN = Standing.toOrganisation();
  private static final OrganisationId OTHER = new OrganisationId(UUID.randomUUID());

  /** From, to, and who; NEW is where nothing was before. */
  private static final Map<Part, Set<String>> AGREED =
      agreed(
          """
          NEW CANDIDATE broker
          NEW INVITED need
          NEW INTERESTED supplier
          NEW SHORTLISTED system
          CANDIDATE INVITED need
          CANDIDATE INTERESTED supplier
          INVITED MUTUAL supplier
          INTERESTED MUTUAL need
          MUTUAL MET need+supplier+broker
          CANDIDATE SHORTLISTED system
          INVITED SHORTLISTED system
          INTERESTED SHORTLISTED system
          MUTUAL SHORTLISTED need+system
          MET SHORTLISTED need+system
          SHORTLISTED SELECTED need
          SELECTED SIGNED system
          SIGNED VERIFYING need+broker+system
          VERIFYING ACCEPTED need+broker+system
          SIGNED FAILED need+broker+system
          VERIFYING FAILED need+broker+system
          CANDIDATE DECLINED need+supplier
          INVITED DECLINED supplier
          INTERESTED DECLINED need
          MUTUAL DECLINED need
          MET DECLINED need
          SHORTLISTED DECLINED need
          CANDIDATE WITHDRAWN broker+system
          INVITED WITHDRAWN need+system
          INTERESTED WITHDRAWN supplier+system
          MUTUAL WITHDRAWN supplier+system
          MET WITHDRAWN supplier+system
          SHORTLISTED WITHDRAWN supplier+system
          SELECTED WITHDRAWN need+supplier+system
          CANDIDATE EXPIRED system
          INVITED EXPIRED system
          INTERESTED EXPIRED system
          """);

  @ParameterizedTest
  @EnumSource(Part.class)
  void letsEachPartLeadBetweenEveryPairOfStates(Part part) {
    assertThat(possible(Set.of(part))).isEqualTo(AGREED.get(part));
  }

  @ParameterizedTest
  @EnumSource(Standing.class)
  void letsEachRoleDoWhatIsTheirsOnTheSideOfTheNeed(Standing standing) {
    assertThat(possible(new Parties(OWN, OTHER, Set.of()).of(standing.viewer())))
        .isEqualTo(expected(standing, Part.NEED));
  }

  @ParameterizedTest
  @EnumSource(Standing.class)
  void letsEachRoleDoWhatIsTheirsOnTheSideOfTheSupplier(Standing standing) {
    assertThat(possible(new Parties(OTHER, OWN, Set.of()).of(standing.viewer())))
        .isEqualTo(expected(standing, Part.SUPPLIER));
  }

  @Test
  void letsTheTaskForceActForThoseAloneWhoHaveNobodyHere() {
    var taskForce = Standing.TASKFORCE.viewer();

    assertThat(new Parties(OWN, OTHER, Set.of()).of(taskForce)).containsExactly(Part.BROKER);
    assertThat(new Parties(OWN, OTHER, Set.of(OTHER)).of(taskForce))
        .containsExactlyInAnyOrder(Part.SUPPLIER, Part.BROKER);
    assertThat(new Parties(OWN, OTHER, Set.of(OWN, OTHER)).of(Standing.STRANGER.viewer()))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(EngagementState.class)
  void waitsForSomebodyAsLongAsItGoesOn(EngagementState state) {
    assertThat(state.awaited().isEmpty()).isEqualTo(!state.open());
    assertThat(
            Arrays.stream(EngagementAction.values())
                .anyMatch(
                    action ->
                        action.onward()
                            && (action.from(state, state.awaited())
                                || action.from(state, Set.of(Part.SYSTEM)))))
        .isEqualTo(state.open());
  }

  @ParameterizedTest
  @EnumSource(EngagementAction.class)
  void asksWhyItEndsWithoutWhatWasWanted(EngagementAction action) {
    assertThat(action.needsReason())
        .isEqualTo(!action.to().open() && action.to() != EngagementState.ACCEPTED);
  }

  private static Set<String> expected(Standing standing, Part side) {
    return switch (standing) {
      case MEMBER, OWNER -> AGREED.get(side);
      case TASKFORCE -> AGREED.get(Part.BROKER);
      case VISITOR, STRANGER, COUNTERPART, EXPERT, LEADER, ADMIN -> Set.of();
    };
  }

  private static Set<String> possible(Set<Part> parts) {
    var pairs = new TreeSet<String>();
    for (var action : EngagementAction.values()) {
      if (action.begins(parts)) {
        pairs.add("NEW " + action.to());
      }
      for (var from : EngagementState.values()) {
        if (action.from(from, parts)) {
          pairs.add(from + " " + action.to());
        }
      }
    }
    return pairs;
  }

  private static Map<Part, Set<String>> agreed(String lines) {
    var agreed = new EnumMap<Part, Set<String>>(Part.class);
    for (var part : Part.values()) {
      agreed.put(part, new TreeSet<>());
    }
    lines
        .lines()
        .map(line -> line.strip().split(" "))
        .forEach(
            words -> {
              for (var who : words[2].split("\\+")) {
                agreed
                    .get(Part.valueOf(who.toUpperCase(java.util.Locale.ROOT)))
                    .add(words[0] + " " + words[1]);
              }
            });
    return agreed;
  }
}
