package io.scenariomarket.posting;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Postings as they would read, for trying out what would come of it; nothing is saved. */
@Component
public class PostingTrials {

  private final OrganisationManagement organisations;
  private final Clock clock;

  PostingTrials(OrganisationManagement organisations, Clock clock) {
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * An item as it would read.
   *
   * @throws Refusal when the viewer may not see or change it, or a field cannot be accepted
   */
  public <
          T extends Posting<I, S, C>,
          I,
          S extends Enum<S> & PostingState,
          C extends PostingContent<C>>
      T revised(Postings<T, I, S, ?, C> postings, I id, C content, Viewer viewer) {
    var item = postings.toEdit(id, viewer);
    item.revise(postings.check(content), clock.instant());
    return item;
  }

  /**
   * An item as it would be posted.
   *
   * @param organisation whose item it is; empty for the viewer's own
   * @throws Refusal when the viewer may not post for the organisation, or a field cannot be
   *     accepted
   */
  public <
          T extends Posting<I, S, C>,
          I,
          S extends Enum<S> & PostingState,
          C extends PostingContent<C>>
      T posted(
          Postings<T, I, S, ?, C> postings,
          Optional<OrganisationId> organisation,
          C content,
          Viewer viewer) {
    var author = viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
    var owner = organisations.ownerFor(organisation, viewer).id();
    var kind = postings.kind();
    return kind.begun(owner, kind.draft(), postings.check(content), author, clock.instant());
  }
}
