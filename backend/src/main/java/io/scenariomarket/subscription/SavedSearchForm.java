package io.scenariomarket.subscription;

import io.scenariomarket.search.SearchAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A search to be kept, as it was sent.
 *
 * @param name what to call it
 * @param scope key of where it looks
 * @param query its parameters, encoded as in an address
 * @param frequency how often to tell
 */
record SavedSearchForm(
    @Nullable String name,
    @Nullable String scope,
    @Nullable String query,
    @Nullable String frequency) {

  MultiValueMap<String, String> parameters() {
    return SearchAddress.parameters(query == null ? "" : query);
  }
}
