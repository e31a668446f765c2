package io.scenariomarket.engagement;

import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.work.Cause;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.ItemsChanged;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Ends what is engaged about a need that closed, or a capability that is not offered any more. */
@Component
class EndingCauses {

  private final Engagements engagements;
  private final EngagementRows rows;
  private final EngagementManagement management;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;

  EndingCauses(
      Engagements engagements,
      EngagementRows rows,
      EngagementManagement management,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities) {
    this.engagements = engagements;
    this.rows = rows;
    this.management = management;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
  }

  @Async
  @TransactionalEventListener
  void on(ItemsChanged event) {
    end(
        Stream.of(ItemRef.SCENARIO, ItemRef.CAPABILITY)
            .flatMap(type -> event.ids(type).stream())
            .toList());
  }

  /** Ends what cannot go on about some needs and capabilities as they stand now. */
  void end(List<UUID> items) {
    var open = items.isEmpty() ? List.<EngagementId>of() : rows.openAbout(items);
    for (var engagement : engagements.findAllById(open)) {
      cause(engagement)
          .ifPresent(cause -> management.moveBySystem(engagement.id(), action(engagement), cause));
    }
  }

  private static EngagementAction action(Engagement engagement) {
    return EngagementAction.END.from(engagement.state(), Set.of(Part.SYSTEM))
        ? EngagementAction.END
        : EngagementAction.GIVE_UP;
  }

  /** Why an engagement cannot go on; empty where it can. */
  private Optional<Cause> cause(Engagement engagement) {
    var pair = engagement.pair();
    var need = state(pair.scenarioId());
    var why = needCause(need, engagement.state());
    if (why == null && !engagement.state().signed() && !offered(pair)) {
      why = "CAPABILITY_CLOSED";
    }
    return Optional.ofNullable(why).map(name -> new Cause(name, null, true));
  }

  private @Nullable ScenarioState state(ScenarioId id) {
    var standing = scenarios.standing(List.of(id.value())).get(id.value());
    return standing == null ? null : standing.state();
  }

  /** A contract goes on whatever becomes of the listing of what was bought. */
  private boolean offered(Pair pair) {
    var id = pair.capabilityId().value();
    var standing = capabilities.standing(List.of(id)).get(id);
    return standing != null && standing.state().published();
  }

  private static @Nullable String needCause(
      @Nullable ScenarioState need, EngagementState engagement) {
    return switch (need) {
      case null -> "NEED_CLOSED";
      case PUBLISHED, ENGAGED -> null;
      case WITHDRAWN -> "NEED_WITHDRAWN";
      case EXPIRED -> "NEED_EXPIRED";
      // Several can be selected for one need, to be tried beside each other.
      case CONTRACTED, VERIFYING -> engagement.committed() ? null : "NEED_CONTRACTED";
      case COMPLETED, PROMOTED -> engagement.signed() ? null : "NEED_CONTRACTED";
      case LEAD, DRAFT, SUBMITTED, RETURNED, REJECTED, APPROVED, UNSUCCESSFUL -> "NEED_CLOSED";
    };
  }
}
