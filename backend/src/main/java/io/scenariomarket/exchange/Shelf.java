package io.scenariomarket.exchange;

import io.scenariomarket.columns.RowType;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where items of one type are kept, as far as an import has to know.
 *
 * @param <C> what an item says
 */
interface Shelf<C> {

  RowType type();

  Class<C> contentType();

  /**
   * An item that is there.
   *
   * @param version to be compared before it is changed
   * @param content what it says
   * @param editable whether whoever imports may change it where it stands
   */
  record Present<C>(UUID id, long version, C content, boolean editable) {}

  /**
   * An item to be saved.
   *
   * @param present the item that is changed; {@code null} for a new one
   */
  record Save<C>(@Nullable Present<C> present, OrganisationId owner, C content) {}

  /** What became of it, in the same order. */
  record Saved(UUID id, long version) {}

  /** The ids of items by the folded titles of all that an organisation has. */
  Map<OrganisationId, Map<String, UUID>> titles(Collection<OrganisationId> owners);

  /** Those of these items that there are and that the viewer may see. */
  Map<UUID, Present<C>> find(Collection<UUID> ids, Viewer viewer);

  /** The content as it is kept. */
  C check(C content);

  /** The field that an item still lacks to be more than a draft. */
  Optional<String> lacks(C content);

  /** Saves items in the present transaction. */
  List<Saved> save(List<Save<C>> items, Landing landing, Viewer viewer);

  /**
   * Takes items away that are still of the version given and that nothing hangs on.
   *
   * @return those that went
   */
  Collection<UUID> remove(Map<UUID, Long> versions, Viewer viewer);
}
