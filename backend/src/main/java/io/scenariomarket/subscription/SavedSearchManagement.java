package io.scenariomarket.subscription;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.search.SearchAddress;
import io.scenariomarket.search.SearchParameters;
import io.scenariomarket.search.SearchScope;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Keeps searches for people, changes and stops them. */
@Service
class SavedSearchManagement {

  private static final int LONGEST_NAME = 100;
  private static final String TYPE = "saved-search";

  private final SavedSearches searches;
  private final SearchParameters parameters;
  private final Results results;
  private final StopLinks links;
  private final DigestProperties settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SavedSearchManagement(
      SavedSearches searches,
      SearchParameters parameters,
      Results results,
      StopLinks links,
      DigestProperties settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.searches = searches;
    this.parameters = parameters;
    this.results = results;
    this.links = links;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Keeps a search. What it finds now is known already, so that digests tell what comes after.
   *
   * @throws Refusal when nobody is signed in, they keep too many, or something makes no sense
   */
  @Transactional
  SavedSearch save(
      String name,
      SearchScope scope,
      MultiValueMap<String, String> asked,
      Frequency frequency,
      Locale language,
      Viewer viewer) {
    var subject = subject(viewer);
    parameters.read(scope, asked);
    if (searches.of(subject).size() >= settings.perPerson()) {
      throw Refusal.invalid("name", "searches.too-many", settings.perPerson());
    }
    var now = clock.instant();
    var search =
        new SavedSearch(
            UUID.randomUUID(),
            subject,
            checked(name),
            scope,
            new SearchAddress(scope, asked).query(),
            frequency,
            language,
            now,
            now,
            0,
            null);
    searches.add(
        search,
        results.of(search).toKeep(),
        frequency.next(now.atZone(clock.getZone()), settings.morning()));
    tell("search.saved", search.id(), null, frequency);
    return search;
  }

  /** What whoever asks keeps, the latest first. */
  List<SavedSearch> mine(Viewer viewer) {
    return searches.of(subject(viewer));
  }

  /**
   * Gives a search another name, and mail at other times.
   *
   * @throws Refusal when it is not theirs, or the name makes no sense
   */
  @Transactional
  void change(UUID id, String name, Frequency frequency, Viewer viewer) {
    var search = mine(id, viewer);
    set(search, checked(name), frequency, "search.changed");
  }

  /**
   * Forgets a search.
   *
   * @throws Refusal when it is not theirs
   */
  @Transactional
  void remove(UUID id, Viewer viewer) {
    var search = mine(id, viewer);
    searches.remove(search.id());
    tell("search.removed", search.id(), search.frequency(), null);
  }

  /**
   * The search that a link from a digest names.
   *
   * @throws Refusal when the market has not signed it, or the search is there no more
   */
  SavedSearch named(String token) {
    return links
        .read(token)
        .flatMap(searches::find)
        .orElseThrow(() -> Refusal.notFound("searches.stop.unknown"));
  }

  /**
   * Stops the digests of the search that a link names; the search itself stays.
   *
   * @throws Refusal as {@link #named}
   */
  @Transactional
  SavedSearch stop(String token) {
    var search = named(token);
    if (search.frequency() != Frequency.NEVER) {
      set(search, search.name(), Frequency.NEVER, "search.stopped");
    }
    return search;
  }

  private void set(SavedSearch search, String name, Frequency frequency, String action) {
    searches.change(
        search.id(), name, frequency, frequency.next(ZonedDateTime.now(clock), settings.morning()));
    if (frequency != search.frequency()) {
      tell(action, search.id(), search.frequency(), frequency);
    }
  }

  private SavedSearch mine(UUID id, Viewer viewer) {
    var subject = subject(viewer);
    return searches
        .find(id)
        .filter(search -> search.subject().equals(subject))
        .orElseThrow(() -> Refusal.notFound("searches.not-found"));
  }

  private static String subject(Viewer viewer) {
    return viewer
        .subject()
        .filter(_ -> viewer.may(Permission.KEEP_SEARCHES))
        .orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
  }

  private static String checked(String name) {
    var tidy = Text.orEmpty(name);
    if (tidy.isEmpty()) {
      throw Refusal.invalid("name", "searches.name.missing");
    }
    if (tidy.length() > LONGEST_NAME) {
      throw Refusal.invalid("name", "searches.name.long", LONGEST_NAME);
    }
    return tidy.replaceAll("\\s+", " ");
  }

  private void tell(String action, UUID id, @Nullable Frequency before, @Nullable Frequency after) {
    events.publishEvent(
        new Audited(action, TYPE, id.toString(), null, frequency(before), frequency(after)));
  }

  private static Map<String, ?> frequency(@Nullable Frequency frequency) {
    return frequency == null ? Map.of() : Map.of("frequency", frequency);
  }
}
