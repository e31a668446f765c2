package io.scenariomarket.attachment;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationPart;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of an organisation, what proves that it is what it says. */
@Component
@Order(40)
class OrganisationAttachments implements OrganisationPart {

  private final AttachmentManagement attachments;

  OrganisationAttachments(AttachmentManagement attachments) {
    this.attachments = attachments;
  }

  @Override
  public String template() {
    return "attachment/panel";
  }

  @Override
  public Optional<AttachmentPanel> content(
      OrganisationId organisation, Viewer viewer, Locale locale) {
    return Optional.of(attachments.panel("organisation", organisation.value(), viewer));
  }
}
