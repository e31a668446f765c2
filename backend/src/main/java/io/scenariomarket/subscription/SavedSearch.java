package io.scenariomarket.subscription;

import io.scenariomarket.search.SearchAddress;
import io.scenariomarket.search.SearchScope;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A search that somebody keeps.
 *
 * @param id identifies it
 * @param subject whose it is
 * @param name what they call it
 * @param scope where it looks
 * @param query the parameters of the page, encoded as in its address
 * @param frequency how often they want to hear of it
 * @param language in which they get their mail
 * @param createdAt when it was saved
 * @param toldAt when they last knew of everything: at saving, or by the last digest
 * @param digests how many digests have gone out
 * @param outcome what became of the last one
 */
record SavedSearch(
    UUID id,
    String subject,
    String name,
    SearchScope scope,
    String query,
    Frequency frequency,
    Locale language,
    Instant createdAt,
    Instant toldAt,
    long digests,
    @Nullable Outcome outcome) {

  /** What became of a digest. */
  enum Outcome {
    /** The mail server took it. */
    SENT,
    /** The mail server did not want it, or the person has no address. */
    REFUSED,
    /** It was cut off on its way; it is not sent again, since it may have arrived. */
    UNSURE
  }

  MultiValueMap<String, String> parameters() {
    return SearchAddress.parameters(query);
  }

  /** The page of its results. */
  SearchAddress address() {
    return new SearchAddress(scope, parameters());
  }
}
