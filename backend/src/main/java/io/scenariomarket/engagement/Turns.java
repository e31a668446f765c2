package io.scenariomarket.engagement;

import static java.util.stream.Collectors.toMap;

import io.scenariomarket.engagement.Awaiting.Awaited;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose turn it is in engagements: as their state says, and what other modules wait for. */
@Component
class Turns {

  private final List<Awaiting> others;

  Turns(List<Awaiting> others) {
    this.others = others;
  }

  /**
   * Whose turn it is.
   *
   * @param parts nobody's once it has ended
   * @param waiting the key of what waits, see {@link Awaited}; {@code null} where the state says it
   */
  record Turn(Set<Part> parts, @Nullable String waiting) {}

  /** Whose turn it is in each of some engagements. */
  Map<Engagement, Turn> of(Collection<Engagement> engagements) {
    var open = engagements.stream().filter(each -> each.state().open()).toList();
    var found =
        open.isEmpty()
            ? List.<Map<EngagementId, Awaited>>of()
            : others.stream().map(each -> each.of(open)).toList();
    return engagements.stream()
        .distinct()
        .collect(
            toMap(
                Function.identity(),
                each ->
                    found.stream()
                        .flatMap(some -> Optional.ofNullable(some.get(each.id())).stream())
                        .findFirst()
                        .map(some -> new Turn(some.parts(), some.message()))
                        .orElseGet(() -> new Turn(each.state().awaited(), null))));
  }

  /** All engagements in which something waits that another module knows of; some have ended. */
  Map<EngagementId, Awaited> waiting() {
    return others.stream()
        .flatMap(each -> each.all().entrySet().stream())
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
  }
}
