package io.scenariomarket.work;

import io.scenariomarket.identity.Viewer;
import java.util.Optional;

/**
 * A part of the page of an item that a module adds to it. The beans stand in the order of their
 * {@code @Order}.
 */
public interface ItemPart {

  /** Where on the page it stands. */
  enum Place {
    /** Before all that the item says, over the whole width. */
    ABOVE,
    /** After what the item says. */
    BELOW
  }

  /** Where it stands. */
  Place place();

  /** The template that shows it, by the fragment {@code panel} that takes the content. */
  String template();

  /** What it shows of an item; empty where that is nothing, or nothing for the reader. */
  Optional<?> content(Item item, Viewer viewer);
}
