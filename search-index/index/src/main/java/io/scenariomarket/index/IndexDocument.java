package io.scenariomarket.index;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of the market as the search engine holds it. */
public sealed interface IndexDocument permits ScenarioDocument, CapabilityDocument {

  /** Identifies the row, and the document. */
  String id();

  /** Who it belongs to. */
  Owner owner();

  /** Who may find it. */
  Listing listing();

  /** What is searched. */
  Content content();

  /** What is filtered. */
  Facts facts();

  /** Further fields of this kind of document, by the names of its mapping. */
  Map<String, @Nullable Object> special();
}
