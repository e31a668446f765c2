package io.scenariomarket.desk;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.organisation.OrganisationState;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.OwnWork;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far somebody is on the way from an account to the first talk with another organisation. */
@Component
class FirstSteps {

  private final OrganisationManagement organisations;
  private final OwnWork own;

  FirstSteps(OrganisationManagement organisations, OwnWork own) {
    this.organisations = organisations;
    this.own = own;
  }

  /**
   * The way.
   *
   * @param organisation how the zone looks at their organisation; {@code null} without one
   * @param need the last that they posted; {@code null} for none
   * @param capability the last that they posted; {@code null} for none
   */
  record Way(
      @Nullable OrganisationState organisation,
      @Nullable ItemRef need,
      @Nullable ItemRef capability) {

    /** Which of the three steps is next, from 0. */
    public int next() {
      if (organisation == null) {
        return 0;
      }
      return need == null && capability == null ? 1 : 2;
    }
  }

  /** The way of somebody; empty for whoever has come to its end. */
  Optional<Way> of(Viewer viewer) {
    var posted = own.latest(viewer);
    if (posted.containsKey(Engagement.TYPE)) {
      return Optional.empty();
    }
    return Optional.of(
        new Way(
            viewer.home().map(home -> organisations.get(home, viewer).state()).orElse(null),
            posted.get(ItemRef.SCENARIO),
            posted.get(ItemRef.CAPABILITY)));
  }
}
