package io.scenariomarket.pairing;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.matching.Match;
import io.scenariomarket.matching.MatchViews;
import io.scenariomarket.matching.Matching;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what is said of a pair into the reader's language. */
@Component
class PairViews {

  private final MatchViews matches;
  private final RaiseViews raises;
  private final MessageSource messages;

  PairViews(MatchViews matches, RaiseViews raises, MessageSource messages) {
    this.matches = matches;
    this.raises = raises;
    this.messages = messages;
  }

  /** A pair with its place in words, and what the viewer could do for it. */
  PairView show(Pairs.Placed placed, Viewer viewer, Locale locale) {
    var match = placed.pair().match();
    var shown = matches.show(match, locale);
    return new PairView(
        placed.modelVersion(),
        shown,
        show(placed.place(), match, locale),
        raises.of(placed.pair(), shown, viewer, locale));
  }

  /** A place in words. */
  PairView.PlaceView show(Place place, Match match, Locale locale) {
    return new PairView.PlaceView(
        place.standing(), place.listed(), place.rank(), reason(place, match, locale));
  }

  private String reason(Place place, Match match, Locale locale) {
    var key = "pairing.place." + place.standing();
    var words =
        switch (place.standing()) {
          case RECOMMENDED ->
              new Object[] {place.rank(), place.among(), place.listed() ? 1 : 0, Matching.LISTED};
          case LOOSE -> new Object[] {points(match.score()), points(Match.POSSIBLE)};
          case EXCLUDED, CLOSED, OWN -> new Object[0];
          case NOT_NEAR -> new Object[] {Matching.ranked(Matching.LISTED)};
        };
    return messages.getMessage(key, words, locale);
  }

  private static long points(double score) {
    return Math.round(score * 100);
  }
}
