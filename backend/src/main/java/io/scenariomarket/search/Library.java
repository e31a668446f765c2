package io.scenariomarket.search;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.index.MarketIndex;
import io.scenariomarket.index.SearchResult;
import io.scenariomarket.shared.ItemType;
import io.scenariomarket.vocabulary.TermKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A kind of thing that can be found. The module that owns the things contributes one as a bean; the
 * order of the beans is that in which people see the kinds.
 */
public interface Library {

  /** What the things are called in addresses, answers and messages. */
  ItemType type();

  /** Where they are looked for. */
  MarketIndex index();

  /** The vocabulary's list of their kinds, where they have some. */
  Optional<TermKind> kinds();

  /** The pages on which people look for them. */
  List<LibraryPage> pages();

  /** What was found, as it is shown, by id; what the viewer may not see by now is left out. */
  Map<String, FoundItem> show(Collection<SearchResult.Hit> hits, Viewer viewer);

  /** The ids of the latest that the viewer may see, without the search engine. */
  List<String> latest(int size, Viewer viewer);

  /** Those of these things that the viewer may see, as far as they may read them. */
  Map<UUID, ReadableItem> read(Collection<UUID> ids, Viewer viewer);
}
