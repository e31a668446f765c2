package io.scenariomarket.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An item as it is now, for those who draw up a list.
 *
 * @param id identifies it
 * @param version its present version
 * @param title its title or name
 * @param state its state's name
 * @param standing whether it can be listed
 * @param owner whose it is
 * @param ownerApproved whether that organisation is approved
 * @param validUntil last day on which offers are welcome
 * @param lacking what a reader of the list would ask for and it does not say
 * @param content what a visitor might read of it, once it is published
 */
record PresentItem(
    UUID id,
    long version,
    String title,
    String state,
    Standing standing,
    ListedOwner owner,
    boolean ownerApproved,
    @Nullable LocalDate validUntil,
    List<Finding.Problem> lacking,
    JsonNode content) {

  /** Whether the state of an item lets it be listed. */
  enum Standing {
    /** Approved: the list makes it public. */
    READY,
    /** Public already, and still sought or offered. */
    PUBLIC,
    /** Public, but no longer sought: contracted, completed … */
    BEYOND,
    /** Neither approved nor public. */
    NOT_APPROVED,
    /** Taken back, or past its time. */
    GONE
  }

  /** The item in a place of a list, as it would be frozen now. */
  ListedItem at(int position, @Nullable String note) {
    return new ListedItem(position, id, version, owner, note, content);
  }
}
