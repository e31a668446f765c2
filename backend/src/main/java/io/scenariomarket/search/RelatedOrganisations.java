package io.scenariomarket.search;

import io.scenariomarket.identity.Findable;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The organisations whose names contain what is sought and that have something to be found. */
@Component
@Order(1)
class RelatedOrganisations implements Related {

  private static final int MOST = 5;

  private final Libraries libraries;
  private final OrganisationManagement organisations;
  private final FacetLabels labels;

  RelatedOrganisations(
      Libraries libraries, OrganisationManagement organisations, FacetLabels labels) {
    this.libraries = libraries;
    this.organisations = organisations;
    this.labels = labels;
  }

  @Override
  public List<Suggestion> to(String words, Viewer viewer, Locale locale) {
    var access = Findable.by(viewer);
    return of(
        libraries.all().stream()
            .flatMap(each -> each.index().suggest(words, access, MOST).organisationIds().stream())
            .toList(),
        MOST,
        viewer,
        locale);
  }

  /** Those of some organisations that the viewer may see. */
  List<Suggestion> of(List<String> ids, int most, Viewer viewer, Locale locale) {
    var wanted = ids.stream().distinct().limit(most).map(OrganisationId::of).toList();
    var rows = organisations.all(wanted);
    return wanted.stream()
        .map(rows::get)
        .filter(Objects::nonNull)
        .filter(
            row -> row.approved() || viewer.may(Permission.READ_UNAPPROVED_ORGANISATION, row.id()))
        .map(
            row ->
                new Suggestion(
                    labels.organisation(locale), row.name(), "/organisations/" + row.id()))
        .toList();
  }
}
