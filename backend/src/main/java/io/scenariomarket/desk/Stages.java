package io.scenariomarket.desk;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.work.BoardStage;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The columns of the boards: one for each state in which something goes on, and one for the end.
 */
final class Stages {

  /** Names the last column. */
  static final String ENDED = "ENDED";

  private static final List<BoardStage> OF_ENGAGEMENTS =
      of(EngagementState.values(), EngagementState::open);

  private static final List<BoardStage> OF_NEEDS =
      of(
          ScenarioState.values(),
          state ->
              switch (state) {
                case LEAD,
                    DRAFT,
                    SUBMITTED,
                    RETURNED,
                    APPROVED,
                    PUBLISHED,
                    ENGAGED,
                    CONTRACTED,
                    VERIFYING ->
                    true;
                case REJECTED, WITHDRAWN, EXPIRED, COMPLETED, UNSUCCESSFUL, PROMOTED -> false;
              });

  private Stages() {}

  /** The columns for a kind of items, in the order of their way. */
  static List<BoardStage> of(String type) {
    return type.equals(Engagement.TYPE) ? OF_ENGAGEMENTS : OF_NEEDS;
  }

  private static <S extends Enum<S>> List<BoardStage> of(S[] states, Predicate<S> goesOn) {
    var ended = Arrays.stream(states).filter(goesOn.negate()).map(Enum::name).toList();
    return Stream.concat(
            Arrays.stream(states)
                .filter(goesOn)
                .map(state -> new BoardStage(state.name(), List.of(state.name()), false)),
            Stream.of(new BoardStage(ENDED, ended, true)))
        .toList();
  }
}
