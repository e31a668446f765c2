package io.scenariomarket.posting;

import io.scenariomarket.attachment.AttachmentManagement;
import io.scenariomarket.attachment.AttachmentPanel;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.work.Item;
import io.scenariomarket.work.ItemPart;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The attachments of an item of one organisation. */
@Component
class AttachmentsPart implements ItemPart {

  private final AttachmentManagement attachments;

  AttachmentsPart(AttachmentManagement attachments) {
    this.attachments = attachments;
  }

  @Override
  public Place place() {
    return Place.BELOW;
  }

  @Override
  public String template() {
    return "attachment/panel";
  }

  @Override
  public Optional<AttachmentPanel> content(Item item, Viewer viewer) {
    return item.shared()
        ? Optional.empty()
        : Optional.of(attachments.panel(item.ref().type(), item.ref().id(), viewer));
  }
}
