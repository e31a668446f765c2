package io.scenariomarket.catalogue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scenariomarket.identity.OrganisationId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An edition of a list with what it lists.
 *
 * @param list the edition
 * @param items what it lists, in order
 */
record ListDetail(@JsonUnwrapped ListView list, List<Position> items) {

  /**
   * A place in a list.
   *
   * @param position from 1
   * @param takenDown whether its item was taken out of the market, so that nothing is told of it
   * @param itemId the need or capability
   * @param version the version that is listed; left out in a draft
   * @param organisationId whose it is
   * @param organisationName what that organisation was called at publication
   * @param note what the curators say of it
   * @param content what everybody might read of the item in that version; left out in a draft
   */
  record Position(
      int position,
      boolean takenDown,
      @Nullable UUID itemId,
      @Nullable Long version,
      @Nullable OrganisationId organisationId,
      @Nullable String organisationName,
      @Nullable String note,
      @Schema(type = "object") @Nullable JsonNode content) {

    static Position of(ListedItem item) {
      return new Position(
          item.position(),
          false,
          item.itemId(),
          item.version(),
          item.owner().id(),
          item.owner().name(),
          item.note(),
          item.content());
    }

    static Position takenDown(int position) {
      return new Position(position, true, null, null, null, null, null, null);
    }

    static Position of(int position, DraftItem item) {
      return new Position(position, false, item.itemId(), null, null, null, item.note(), null);
    }
  }
}
