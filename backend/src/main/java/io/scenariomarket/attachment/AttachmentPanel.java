package io.scenariomarket.attachment;

import io.scenariomarket.identity.Confidentiality;
import java.util.List;
import java.util.UUID;

/**
 * The attachments of an item as part of its page.
 *
 * @param itemType the type of the item
 * @param itemId the item
 * @param title what pages call it
 * @param page address of its page
 * @param mayEdit whether the viewer may add, change and remove attachments
 * @param levels the levels that an attachment of it can have
 * @param items those that the viewer may read, the oldest first
 * @param accepted the extensions that can be attached
 * @param maxMegabytes the greatest size of one file
 * @param maxFiles how many the item can have
 */
public record AttachmentPanel(
    String itemType,
    UUID itemId,
    String title,
    String page,
    boolean mayEdit,
    List<Confidentiality> levels,
    List<AttachmentView> items,
    String accepted,
    long maxMegabytes,
    int maxFiles) {

  /** Whether there is anything to show. */
  public boolean shown() {
    return mayEdit || !items.isEmpty();
  }
}
