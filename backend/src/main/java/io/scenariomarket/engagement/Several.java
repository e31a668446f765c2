package io.scenariomarket.engagement;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings a need together with several capabilities: each by itself, so that one refused harms none.
 */
@Component
class Several {

  /** The most capabilities at once: as many as a page of matches shows. */
  static final int MOST = 20;

  private final EngagementManagement engagements;
  private final CapabilityManagement capabilities;

  Several(EngagementManagement engagements, CapabilityManagement capabilities) {
    this.engagements = engagements;
    this.capabilities = capabilities;
  }

  /**
   * What became of it.
   *
   * @param action by which they were to be brought together
   */
  record Outcome(EngagementAction action, List<Begun> begun, List<Refused> refused) {}

  /** An engagement that began. */
  record Begun(Engagement engagement) {}

  /**
   * A capability with which none began.
   *
   * @param name what it is called; {@code null} where the viewer may not see it
   * @param why a key of a message
   */
  record Refused(CapabilityId capability, @Nullable String name, String why) {}

  /** The capabilities among those chosen that the viewer may see, in the order of choice. */
  List<Capability> chosen(List<CapabilityId> ids, Viewer viewer) {
    var seen = capabilities.visible(ids, viewer);
    return ids.stream()
        .distinct()
        .flatMap(id -> Optional.ofNullable(seen.get(id)).stream())
        .toList();
  }

  /**
   * Begins an engagement with each of some capabilities.
   *
   * @param ids at most {@value #MOST} of them
   * @param message what is said to all of them; {@code null} for nothing
   * @throws Refusal when nothing or too much is chosen, the message is too long, or the only one
   *     chosen is for others to begin with
   */
  Outcome begin(
      EngagementAction action,
      ScenarioId need,
      List<CapabilityId> ids,
      @Nullable String message,
      Viewer viewer) {
    if (ids.isEmpty()) {
      throw Refusal.invalid("capability", "engagement.several.none");
    }
    if (ids.size() > MOST) {
      throw Refusal.invalid("capability", "engagement.several.many", MOST);
    }
    var names = capabilities.visible(ids, viewer);
    var begun = new ArrayList<Begun>();
    var refused = new ArrayList<Refused>();
    for (var id : new LinkedHashSet<>(ids)) {
      try {
        begun.add(new Begun(engagements.begin(action, need, id, message, viewer)));
      } catch (Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.INVALID || nobody(refusal, ids)) {
          throw refusal;
        }
        var name = Optional.ofNullable(names.get(id)).map(Capability::title).orElse(null);
        refused.add(new Refused(id, name, refusal.message()));
      }
    }
    return new Outcome(action, begun, refused);
  }

  /** Whether there is nothing to tell one by one. */
  private static boolean nobody(Refusal refusal, List<CapabilityId> ids) {
    return ids.size() == 1 && refusal.kind() == Refusal.Kind.FORBIDDEN;
  }
}
