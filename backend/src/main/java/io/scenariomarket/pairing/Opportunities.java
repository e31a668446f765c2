package io.scenariomarket.pairing;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.matching.Match;
import io.scenariomarket.matching.MatchViews;
import io.scenariomarket.matching.Matching;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.pairing.OpportunitiesView.Group;
import io.scenariomarket.pairing.OpportunitiesView.Opportunity;
import io.scenariomarket.pairing.OpportunitiesView.Other;
import io.scenariomarket.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Tells the people of an organisation which open needs it could serve, and with what. */
@Service
class Opportunities {

  /** The most needs that people would look through. */
  static final int MOST = 50;

  private final Matching matching;
  private final MatchViews matches;
  private final OrganisationManagement organisations;

  Opportunities(Matching matching, MatchViews matches, OrganisationManagement organisations) {
    this.matching = matching;
    this.matches = matches;
    this.organisations = organisations;
  }

  /**
   * The organisation.
   *
   * @throws Refusal when the viewer may not know of it, or does not act for it
   */
  Organisation of(OrganisationId id, Viewer viewer) {
    var organisation = organisations.get(id, viewer);
    if (!viewer.may(Permission.EDIT_ITEM, id)) {
      throw Refusal.forbidden("pairing.opportunities.forbidden");
    }
    return organisation;
  }

  /** Its open needs by the capability that fits each best, in words. */
  OpportunitiesView show(Organisation organisation, Viewer viewer, Locale locale) {
    var chances = matching.forOrganisation(organisation.id(), MOST, viewer);
    var groups =
        chances.needs().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.getFirst().capabilityId(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return new OpportunitiesView(
        chances.modelVersion(),
        groups.values().stream().map(each -> group(each, locale)).toList(),
        chances.needs().size());
  }

  private Group group(List<List<Match>> needs, Locale locale) {
    var best = needs.getFirst().getFirst();
    return new Group(
        best.capabilityId(),
        best.capabilityName(),
        needs.stream()
            .map(
                each ->
                    new Opportunity(
                        matches.show(each.getFirst(), locale),
                        each.stream().skip(1).map(Opportunities::other).toList()))
            .toList());
  }

  private static Other other(Match match) {
    return new Other(match.capabilityId(), match.capabilityName(), match.score());
  }
}
