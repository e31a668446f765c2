package io.scenariomarket.engagement;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings needs and capabilities together: each pair by itself, so that one refused harms none. */
@Component
class Several {

  /** The most capabilities of one need at once: as many as a page of matches shows. */
  static final int MOST = 20;

  /** The most pairs of several needs: as many as are recommended at once. */
  static final int MOST_PAIRS = Recommended.MOST_NEEDS * Recommended.MOST_EACH;

  private final EngagementManagement engagements;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;

  Several(
      EngagementManagement engagements,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities) {
    this.engagements = engagements;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
  }

  /** A need and a capability. */
  record Pairing(ScenarioId need, CapabilityId offer) {

    Pairing(String need, String offer) {
      this(ScenarioId.of(need), CapabilityId.of(offer));
    }

    /**
     * What a form sent.
     *
     * @throws Refusal when no page names a pair so
     */
    static Pairing of(String sent) {
      var at = sent.indexOf(':');
      try {
        return new Pairing(sent.substring(0, Math.max(at, 0)), sent.substring(at + 1));
      } catch (IllegalArgumentException _) {
        throw Refusal.notFound("engagement.not-found");
      }
    }

    @Override
    public String toString() {
      return need + ":" + offer;
    }
  }

  /**
   * What became of it.
   *
   * @param action by which they were to be brought together; {@code null} where each by its own
   */
  record Outcome(@Nullable EngagementAction action, List<Begun> begun, List<Refused> refused) {}

  /** An engagement that began. */
  record Begun(Engagement engagement) {}

  /**
   * A pair with which none began.
   *
   * @param name what the capability is called; {@code null} where the viewer may not see it
   * @param why a key of a message
   */
  record Refused(ScenarioId need, CapabilityId capability, @Nullable String name, String why) {}

  /** The capabilities among those chosen that the viewer may see, in the order of choice. */
  List<Capability> chosen(List<CapabilityId> ids, Viewer viewer) {
    var seen = capabilities.visible(ids, viewer);
    return ids.stream()
        .distinct()
        .flatMap(id -> Optional.ofNullable(seen.get(id)).stream())
        .toList();
  }

  /**
   * Begins an engagement of a need with each of some capabilities.
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
    if (ids.size() > MOST) {
      throw Refusal.invalid("capability", "engagement.several.many", MOST);
    }
    return begin(action, ids.stream().map(id -> new Pairing(need, id)).toList(), message, viewer);
  }

  /**
   * Begins an engagement with each of some pairs, as the viewer can: with an invitation where they
   * act for the side of the need, and else with a proposal.
   *
   * @param pairs at most {@value #MOST_PAIRS} of them
   * @param message what is said to all of them; {@code null} for nothing
   * @throws Refusal as for the capabilities of one need
   */
  Outcome begin(List<Pairing> pairs, @Nullable String message, Viewer viewer) {
    if (pairs.size() > MOST_PAIRS) {
      throw Refusal.invalid("pair", "engagement.several.many", MOST_PAIRS);
    }
    return begin(null, pairs, message, viewer);
  }

  private Outcome begin(
      @Nullable EngagementAction action,
      List<Pairing> pairs,
      @Nullable String message,
      Viewer viewer) {
    if (pairs.isEmpty()) {
      throw Refusal.invalid("capability", "engagement.several.none");
    }
    var names = capabilities.visible(pairs.stream().map(Pairing::offer).toList(), viewer);
    var begun = new ArrayList<Begun>();
    var refused = new ArrayList<Refused>();
    for (var pair : pairs.stream().distinct().toList()) {
      try {
        var how = action == null ? action(pair, viewer) : action;
        begun.add(new Begun(engagements.begin(how, pair.need(), pair.offer(), message, viewer)));
      } catch (Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.INVALID || nobody(refusal, pairs)) {
          throw refusal;
        }
        var name = Optional.ofNullable(names.get(pair.offer())).map(Capability::title);
        refused.add(new Refused(pair.need(), pair.offer(), name.orElse(null), refusal.message()));
      }
    }
    return new Outcome(action, begun, refused);
  }

  private EngagementAction action(Pairing pair, Viewer viewer) {
    var both = Pair.of(scenarios.get(pair.need(), viewer), capabilities.get(pair.offer(), viewer));
    return EngagementAction.INVITE.begins(engagements.parties(both).of(viewer))
        ? EngagementAction.INVITE
        : EngagementAction.PROPOSE;
  }

  /** Whether there is nothing to tell one by one. */
  private static boolean nobody(Refusal refusal, List<Pairing> pairs) {
    return pairs.size() == 1 && refusal.kind() == Refusal.Kind.FORBIDDEN;
  }
}
