package io.scenariomarket.attachment;

import io.scenariomarket.identity.Viewer;
import java.util.Optional;
import java.util.UUID;

/** A type of items that can carry attachments; the module that owns the items implements it. */
public interface AttachedTo {

  /** Names the type in addresses and rows, for example {@code scenario}. */
  String type();

  /** The item and what the viewer may do with its attachments; empty unless they may see it. */
  Optional<Carrier> find(UUID id, Viewer viewer);
}
