package io.scenariomarket.pairing;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.matching.MatchView;
import io.scenariomarket.matching.MatchViews;
import io.scenariomarket.matching.Matching;
import io.scenariomarket.organisation.OrganisationPart;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of an organisation, the needs of others that it could serve best. */
@Component
@Order(20)
class OrganisationOpportunities implements OrganisationPart {

  private static final int SHOWN = 5;

  private final Matching matching;
  private final MatchViews views;

  OrganisationOpportunities(Matching matching, MatchViews views) {
    this.matching = matching;
    this.views = views;
  }

  /**
   * What is shown.
   *
   * @param mayPost whether the reader acts for the organisation, and may see all of them
   */
  record Shown(OrganisationId organisation, List<MatchView> items, boolean mayPost) {}

  @Override
  public String template() {
    return "pairing/of-organisation";
  }

  /** Where there is none, only the organisation's own people are told so. */
  @Override
  public Optional<Shown> content(OrganisationId organisation, Viewer viewer, Locale locale) {
    var best = matching.forOrganisation(organisation, SHOWN, viewer).best();
    var mayPost = viewer.may(Permission.EDIT_ITEM, organisation);
    return Optional.of(new Shown(organisation, views.show(best, locale).items(), mayPost))
        .filter(shown -> mayPost || !shown.items().isEmpty());
  }
}
