package io.scenariomarket.exchange;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityBatches;
import io.scenariomarket.supplier.CapabilityContent;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.supplier.CapabilityState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The capabilities. */
@Component
class CapabilityShelf implements Shelf<CapabilityContent> {

  private final CapabilityBatches batches;
  private final CapabilityManagement capabilities;

  CapabilityShelf(CapabilityBatches batches, CapabilityManagement capabilities) {
    this.batches = batches;
    this.capabilities = capabilities;
  }

  @Override
  public ItemType type() {
    return ItemType.CAPABILITY;
  }

  @Override
  public Class<CapabilityContent> contentType() {
    return CapabilityContent.class;
  }

  @Override
  public Map<OrganisationId, Map<String, UUID>> titles(Collection<OrganisationId> owners) {
    var titles = Titles.none(owners);
    batches
        .titles(owners)
        .forEach(
            each ->
                titles
                    .getOrDefault(each.owner(), Map.of())
                    .putIfAbsent(Titles.folded(each.title()), each.id().value()));
    return titles;
  }

  @Override
  public Map<UUID, Present<CapabilityContent>> find(Collection<UUID> ids, Viewer viewer) {
    return capabilities
        .visible(ids.stream().map(CapabilityId::new).toList(), viewer)
        .values()
        .stream()
        .map(row -> present(row, viewer))
        .collect(Collectors.toMap(Present::id, Function.identity()));
  }

  private static Present<CapabilityContent> present(Capability row, Viewer viewer) {
    var owner = row.organisationId();
    return new Present<>(
        row.id().value(),
        row.version(),
        row.content(),
        viewer.may(Permission.EDIT_ITEM, owner) && viewer.may(row.state().toRevise(), owner));
  }

  @Override
  public CapabilityContent check(CapabilityContent content) {
    return batches.check(content);
  }

  @Override
  public List<Saved> save(List<Save<CapabilityContent>> items, Landing landing, Viewer viewer) {
    var state =
        switch (landing) {
          case DRAFT, LEAD -> CapabilityState.DRAFT;
          case SUBMITTED -> CapabilityState.SUBMITTED;
          case APPROVED -> CapabilityState.LISTED;
        };
    var saves =
        items.stream()
            .map(
                item -> {
                  var present = item.present();
                  return new CapabilityBatches.Save(
                      present == null ? null : new CapabilityId(present.id()),
                      present == null ? 0 : present.version(),
                      item.owner(),
                      state,
                      item.content());
                })
            .toList();
    return batches.save(saves, viewer).stream()
        .map(row -> new Saved(row.id().value(), row.version()))
        .toList();
  }

  @Override
  public Collection<UUID> remove(Map<UUID, Long> versions, Viewer viewer) {
    var ids =
        versions.entrySet().stream()
            .collect(
                Collectors.toMap(each -> new CapabilityId(each.getKey()), Map.Entry::getValue));
    return batches.remove(ids, viewer).stream().map(CapabilityId::value).toList();
  }
}
