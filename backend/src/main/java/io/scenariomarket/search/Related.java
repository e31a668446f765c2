package io.scenariomarket.search;

import io.scenariomarket.identity.Viewer;
import java.util.List;
import java.util.Locale;

/** Finds things that have no library, to be told beside the results. Modules contribute beans. */
public interface Related {

  /**
   * What may be meant by words, best first; a few at most, and nothing that the viewer may not see.
   *
   * @param words what is sought, not blank, words parted by spaces
   */
  List<Suggestion> to(String words, Viewer viewer, Locale locale);
}
