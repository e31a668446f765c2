package io.scenariomarket.question;

import io.scenariomarket.identity.Viewer;
import java.util.UUID;
import org.springframework.ui.Model;

/** A kind of items about which questions are asked: a bean for each. */
interface AskableKind {

  /** Its type in {@link io.scenariomarket.work.ItemRef}. */
  String type();

  /**
   * The item with this id.
   *
   * @throws io.scenariomarket.shared.Refusal when there is none that the viewer may see
   */
  AskedItem find(UUID id, Viewer viewer);

  /**
   * The same for a page about it, on which is laid what the head above all its pages shows, and as
   * {@code head} the template of that.
   */
  AskedItem find(UUID id, Viewer viewer, Model page);
}
