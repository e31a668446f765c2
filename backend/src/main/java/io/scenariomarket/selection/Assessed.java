package io.scenariomarket.selection;

import io.scenariomarket.identity.OrganisationId;
import java.util.List;
import java.util.UUID;

/** What is assessed, whatever it is: an offer, a bid, a case. */
public interface Assessed {

  /** Identifies it among those it competes with. */
  UUID id();

  /** What it is called. */
  String title();

  /** The organisations behind it, their lead first; nobody of theirs may assess it. */
  List<OrganisationId> parties();

  /** Whether a text names one of the organisations behind it. */
  boolean namedIn(String text);
}
