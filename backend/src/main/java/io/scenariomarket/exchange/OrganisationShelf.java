package io.scenariomarket.exchange;

import io.scenariomarket.columns.RowType;
import io.scenariomarket.columns.Titles;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationEntries;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.organisation.OrganisationProfile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The organisations. They belong to themselves, and are found by their names. */
@Component
class OrganisationShelf implements Shelf<OrganisationProfile> {

  private final OrganisationManagement organisations;
  private final OrganisationEntries entries;

  OrganisationShelf(OrganisationManagement organisations, OrganisationEntries entries) {
    this.organisations = organisations;
    this.entries = entries;
  }

  @Override
  public RowType type() {
    return RowType.ORGANISATION;
  }

  @Override
  public Class<OrganisationProfile> contentType() {
    return OrganisationProfile.class;
  }

  @Override
  public Map<OrganisationId, Map<String, UUID>> titles(Collection<OrganisationId> owners) {
    var titles = Titles.none(owners);
    organisations
        .all(owners)
        .forEach((id, found) -> titles.put(id, Map.of(Titles.folded(found.name()), id.value())));
    return titles;
  }

  @Override
  public Map<UUID, Present<OrganisationProfile>> find(Collection<UUID> ids, Viewer viewer) {
    return organisations.all(ids.stream().map(OrganisationId::new).toList()).values().stream()
        .map(
            found ->
                new Present<>(
                    found.id().value(),
                    found.version(),
                    found.profile(),
                    viewer.may(Permission.EDIT_ORGANISATION, found.id())))
        .collect(Collectors.toMap(Present::id, Function.identity()));
  }

  @Override
  public OrganisationProfile check(OrganisationProfile profile) {
    return profile;
  }

  @Override
  public Optional<String> lacks(OrganisationProfile profile) {
    return Optional.empty();
  }

  @Override
  public List<Saved> save(List<Save<OrganisationProfile>> items, Landing landing, Viewer viewer) {
    return items.stream()
        .map(
            item -> {
              var present = item.present();
              var saved =
                  present == null
                      ? organisations.enter(item.content(), viewer)
                      : organisations.revise(
                          new OrganisationId(present.id()),
                          item.content(),
                          present.version(),
                          viewer);
              return new Saved(saved.id().value(), saved.version());
            })
        .toList();
  }

  @Override
  public Collection<UUID> remove(Map<UUID, Long> versions, Viewer viewer) {
    return versions.entrySet().stream()
        .filter(each -> entries.remove(new OrganisationId(each.getKey()), each.getValue(), viewer))
        .map(Map.Entry::getKey)
        .toList();
  }
}
