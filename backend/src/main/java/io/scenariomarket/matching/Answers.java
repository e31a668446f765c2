package io.scenariomarket.matching;

import io.scenariomarket.claims.Verdict;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.supplier.CapabilityId;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows what suppliers themselves answered to requirements of needs. A module that asks them
 * implements it; while none does, nobody has answered anything.
 *
 * <p>An answer takes the place of what is found in a capability, in the explanations of those alone
 * who may read it. It counts for no score, which is the same for everybody.
 */
public interface Answers {

  /** Nobody answered anything. */
  Known NONE = (_, _, _) -> Optional.empty();

  /** What is answered of the pairs of some needs and capabilities, as far as a viewer may know. */
  Known of(Collection<ScenarioId> needs, Collection<CapabilityId> offers, Viewer viewer);

  /** Answers that a reader may know. */
  @FunctionalInterface
  interface Known {

    /**
     * The answer to a requirement.
     *
     * @param need the id of the need
     * @param offer the id of the capability
     * @param requirement its text
     */
    Optional<Answer> to(String need, String offer, String requirement);
  }

  /**
   * An answer.
   *
   * @param verdict how far the supplier says to meet it
   * @param words the same in words; {@code null} for none
   */
  record Answer(Verdict verdict, @Nullable String words) {}
}
