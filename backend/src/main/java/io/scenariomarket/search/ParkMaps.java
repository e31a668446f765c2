package io.scenariomarket.search;

import io.scenariomarket.identity.Findable;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.index.Access;
import io.scenariomarket.index.CrossCount;
import io.scenariomarket.index.Facet;
import io.scenariomarket.search.ParkMap.Cell;
import io.scenariomarket.search.ParkMap.Count;
import io.scenariomarket.search.ParkMap.Row;
import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.util.LinkedMultiValueMap;

/** Counts things of all kinds by track and park, within what the viewer may find. */
@Service
class ParkMaps {

  private final Libraries libraries;
  private final Vocabulary vocabulary;
  private final MessageSource messages;

  ParkMaps(Libraries libraries, Vocabulary vocabulary, MessageSource messages) {
    this.libraries = libraries;
    this.vocabulary = vocabulary;
    this.messages = messages;
  }

  /** What is counted for one kind of thing. */
  private record Counted(String type, SearchScope scope, List<CrossCount> counts, long greatest) {

    Count of(String track, String park) {
      var number =
          counts.stream()
              .filter(each -> each.first().equals(track) && each.second().equals(park))
              .mapToLong(CrossCount::documents)
              .sum();
      return Count.of(type, number, park.isEmpty() ? "" : address(track, park), greatest);
    }

    /** Whatever the park: every document has one or none. */
    Count of(String track) {
      var number =
          counts.stream()
              .filter(each -> each.first().equals(track))
              .mapToLong(CrossCount::documents)
              .sum();
      return Count.of(type, number, address(track, ""), number);
    }

    private String address(String track, String park) {
      var narrowed = new LinkedMultiValueMap<String, String>();
      narrowed.add("track", track);
      narrowed.add("park", park);
      return new SearchAddress(scope, narrowed).first();
    }
  }

  /** The map as a viewer may see it, with labels in their language. */
  ParkMap of(Viewer viewer, Locale locale) {
    var access = Findable.by(viewer);
    var counted = libraries.all().stream().map(each -> counted(each, access)).toList();
    var parks =
        Stream.concat(vocabulary.terms(TermKind.PARK).stream().map(Term::term), Stream.of(""))
            .toList();
    return new ParkMap(
        counted.stream().map(Counted::type).toList(),
        parks.stream().map(park -> label(park, locale)).toList(),
        vocabulary.terms(TermKind.TRACK).stream()
            .map(track -> row(track, parks, counted, locale))
            .toList());
  }

  private Counted counted(Library library, Access access) {
    var counts = library.index().cross(Facet.TRACK, Facet.PARK, access);
    return new Counted(
        library.type().name(),
        libraries.at(library.type().path()),
        counts,
        counts.stream().mapToLong(CrossCount::documents).max().orElse(0));
  }

  private Row row(Term track, List<String> parks, List<Counted> counted, Locale locale) {
    var home = Objects.requireNonNullElse(track.park(), "");
    return new Row(
        track.label(locale),
        home.isEmpty() ? "" : label(home, locale),
        counted.stream().map(each -> each.of(track.term())).toList(),
        parks.stream()
            .map(
                park ->
                    new Cell(
                        label(park, locale),
                        !park.isEmpty() && park.equals(home),
                        counted.stream().map(each -> each.of(track.term(), park)).toList()))
            .toList());
  }

  private String label(String park, Locale locale) {
    return park.isEmpty()
        ? messages.getMessage("map.no-park", null, locale)
        : vocabulary.label(TermKind.PARK, park, locale);
  }
}
