package io.scenariomarket.subscription;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has people follow needs that they may see. */
@Service
@Transactional
class Following {

  /** More nobody follows with attention. */
  static final int MOST = 200;

  private final FollowedNeeds followed;
  private final ScenarioManagement scenarios;
  private final Clock clock;

  Following(FollowedNeeds followed, ScenarioManagement scenarios, Clock clock) {
    this.followed = followed;
    this.scenarios = scenarios;
    this.clock = clock;
  }

  /**
   * Has the viewer follow a need.
   *
   * @throws Refusal when nobody is signed in, there is no such need that they may see, or they
   *     follow {@value #MOST}
   */
  void follow(ScenarioId id, Viewer viewer) {
    var subject = subject(viewer);
    var need = scenarios.get(id, viewer);
    if (followed.count(subject) >= MOST) {
      throw Refusal.conflict("follow.many", MOST);
    }
    followed.add(subject, id, need.state().name(), clock.instant());
  }

  /**
   * Has the viewer not follow a need any more, whether they may still see it or not.
   *
   * @throws Refusal when nobody is signed in
   */
  void leave(ScenarioId id, Viewer viewer) {
    followed.remove(subject(viewer), id);
  }

  /** Those that the viewer follows and may see, the latest first. */
  @Transactional(readOnly = true)
  List<Scenario> of(Viewer viewer) {
    var ids = followed.of(subject(viewer));
    var found = scenarios.visible(ids, viewer);
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private static String subject(Viewer viewer) {
    return viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
  }
}
