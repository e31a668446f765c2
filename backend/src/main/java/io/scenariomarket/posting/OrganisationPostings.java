package io.scenariomarket.posting;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationPart;
import io.scenariomarket.shared.ItemType;
import io.scenariomarket.shared.PageOf;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** On the page of an organisation, its postings of a kind. */
public final class OrganisationPostings implements OrganisationPart {

  private final Postings<?, ?, ?, ?, ?> postings;

  /** The part about what is posted. */
  public OrganisationPostings(Postings<?, ?, ?, ?, ?> postings) {
    this.postings = postings;
  }

  /** Those that the reader may see. */
  record Shown(ItemType type, List<? extends Posting<?, ?, ?>> items, boolean mayPost) {}

  @Override
  public String template() {
    return "organisation/postings";
  }

  @Override
  public Optional<Shown> content(OrganisationId organisation, Viewer viewer, Locale locale) {
    var items = postings.list(Optional.of(organisation), 0, PageOf.MAX_SIZE, viewer).items();
    var mayPost = viewer.may(Permission.EDIT_ITEM, organisation);
    return Optional.of(new Shown(postings.kind().itemType(), items, mayPost));
  }
}
