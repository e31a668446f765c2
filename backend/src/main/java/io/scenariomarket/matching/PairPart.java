package io.scenariomarket.matching;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.supplier.Capability;
import java.util.List;
import java.util.Optional;

/**
 * What a module that brings needs and capabilities together adds to lists of matches: where each
 * pair stands, and what the reader can do with it. It is asked about all pairs of a page together.
 */
public interface PairPart {

  /**
   * The template that shows it: by the fragment {@code pair}, which takes the content and the
   * match, on each of them; by the fragment {@code together} below all, among the buttons for those
   * that are ticked; and by the fragment {@code invite}, which takes the content and some matches,
   * where these are meant to be taken together.
   */
  String template();

  /** What it adds to the matches of a need; empty where that is nothing for the reader. */
  Optional<?> ofNeed(Scenario need, List<Match> matches, Viewer viewer);

  /** What it adds to the matches of a capability; empty where that is nothing for the reader. */
  Optional<?> ofOffer(Capability offer, List<Match> matches, Viewer viewer);
}
