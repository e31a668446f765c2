package io.scenariomarket.expert;

import io.scenariomarket.identity.AccountErased;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.Vocabulary;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what experts say of themselves: each their own, and nobody another's. */
@Service
@Transactional
class ExpertManagement {

  private final Experts experts;
  private final Vocabulary vocabulary;
  private final Clock clock;

  ExpertManagement(Experts experts, Vocabulary vocabulary, Clock clock) {
    this.experts = experts;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  /**
   * What the viewer says of themselves; empty before they do.
   *
   * @throws Refusal when the viewer is no expert
   */
  @Transactional(readOnly = true)
  Optional<Expert> own(Viewer viewer) {
    return experts.findById(subject(viewer));
  }

  /**
   * Keeps what the viewer says of themselves.
   *
   * @param version of what they read; {@code null} where they said nothing yet
   * @throws Refusal when the viewer is no expert, something is not to be understood, or it was
   *     changed in between
   */
  Expert save(Profile profile, @Nullable Long version, Viewer viewer) {
    var subject = subject(viewer);
    var known = profile.checked(new TermCheck(vocabulary));
    var before = experts.findById(subject);
    if (before.isPresent() && (version == null || before.get().number() != version)) {
      throw Refusal.changedInBetween();
    }
    return experts.save(
        Expert.of(subject, before.map(Expert::version).orElse(null), known, clock.instant()));
  }

  private static String subject(Viewer viewer) {
    if (!viewer.may(Permission.KEEP_EXPERT_PROFILE)) {
      throw Refusal.forbidden("expert.forbidden");
    }
    return viewer.subject().orElseThrow();
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(AccountErased event) {
    experts.deleteById(event.subject());
  }
}
