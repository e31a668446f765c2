package io.scenariomarket.engagement;

import static io.scenariomarket.engagement.EngagementAction.AGREE;
import static io.scenariomarket.engagement.EngagementAction.ENTER;
import static io.scenariomarket.engagement.EngagementAction.EXPRESS_INTEREST;
import static io.scenariomarket.engagement.EngagementAction.INVITE;
import static io.scenariomarket.engagement.EngagementAction.PROPOSE;
import static io.scenariomarket.engagement.EngagementAction.SELECT;
import static io.scenariomarket.engagement.EngagementAction.SHORTLIST;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rules for two that come together, beside the transition table: each allows a step or refuses
 * it with a reason, which is a key of a message.
 */
final class Policies {

  private static final Set<EngagementAction> FIRST = EnumSet.of(PROPOSE, INVITE, EXPRESS_INTEREST);
  private static final Set<EngagementAction> CONTACT =
      EnumSet.of(PROPOSE, INVITE, EXPRESS_INTEREST, AGREE, ENTER);
  private static final Set<EngagementAction> CLOSER =
      EnumSet.of(PROPOSE, INVITE, EXPRESS_INTEREST, AGREE, ENTER, SHORTLIST, SELECT);

  private static final List<Policy> ALL =
      List.of(
          new Policy("engagement.policy.own", CONTACT, it -> !ofOne(it)),
          new Policy("engagement.policy.engaged", FIRST, it -> !it.engaged()),
          new Policy("engagement.policy.need-closed", CONTACT, it -> it.need().state().open()),
          new Policy("engagement.policy.not-listed", CONTACT, it -> it.offer().state().published()),
          new Policy("engagement.policy.need-owner", CLOSER, it -> it.needOwner().approved()),
          new Policy("engagement.policy.supplier", CLOSER, it -> it.supplier().approved()),
          new Policy("engagement.policy.capacity", CLOSER, Policies::hasRoom));

  private Policies() {}

  /**
   * A rule.
   *
   * @param reason why a step is refused, a key of a message
   * @param steps to which it applies
   * @param allows whether such a step may be made
   */
  private record Policy(String reason, Set<EngagementAction> steps, Predicate<Attempt> allows) {

    boolean refuses(Attempt attempt) {
      return steps.contains(attempt.action()) && !allows.test(attempt);
    }
  }

  /** Why a step is refused, in the order of the rules; empty where it is allowed. */
  static Optional<String> refusal(Attempt attempt) {
    return ALL.stream().filter(rule -> rule.refuses(attempt)).map(Policy::reason).findFirst();
  }

  private static boolean ofOne(Attempt attempt) {
    return attempt.need().organisationId().equals(attempt.offer().organisationId());
  }

  /** A supplier that does not say how much it can take on is asked. */
  private static boolean hasRoom(Attempt attempt) {
    var capacity = attempt.offer().content().capacity();
    return capacity == null || capacity > attempt.committed();
  }
}
