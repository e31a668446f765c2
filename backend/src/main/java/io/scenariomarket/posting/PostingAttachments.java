package io.scenariomarket.posting;

import io.scenariomarket.attachment.AttachedTo;
import io.scenariomarket.attachment.Carrier;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Readers;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.organisation.OrganisationState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets the postings of a kind carry attachments.
 *
 * @param <T> the items
 * @param <I> what identifies an item
 */
public final class PostingAttachments<T extends Posting<I, ?, ?>, I> implements AttachedTo {

  private final Postings<T, I, ?, ?, ?> postings;
  private final OrganisationManagement organisations;
  private final Readers readers;

  /** The attachments of what is posted. */
  public PostingAttachments(
      Postings<T, I, ?, ?, ?> postings, OrganisationManagement organisations, Readers readers) {
    this.postings = postings;
    this.organisations = organisations;
    this.readers = readers;
  }

  @Override
  public String type() {
    return postings.kind().type();
  }

  @Override
  public Optional<Carrier> find(UUID value, Viewer viewer) {
    var id = postings.kind().ids().apply(value);
    return Optional.ofNullable(postings.visible(List.of(id), viewer).get(id))
        .map(item -> carrier(item, viewer));
  }

  private Carrier carrier(T item, Viewer viewer) {
    var owner = item.organisationId();
    var mayEdit =
        viewer.may(Permission.EDIT_ITEM, owner)
            && organisations.owner(owner).state() != OrganisationState.SUSPENDED;
    return Carrier.of(owner, item.title(), item.ref().address(), mayEdit, readers.of(item, viewer));
  }
}
