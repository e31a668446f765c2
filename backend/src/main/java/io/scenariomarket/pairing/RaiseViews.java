package io.scenariomarket.pairing;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.matching.Match;
import io.scenariomarket.matching.MatchView;
import io.scenariomarket.matching.NamedPairs.Pair;
import io.scenariomarket.matching.Outcome;
import io.scenariomarket.matching.Raise;
import io.scenariomarket.matching.Raise.By;
import io.scenariomarket.matching.Raises;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what would raise a score to those who could do it, in their language. */
@Component
class RaiseViews {

  /** The fields of a form, by the condition that they meet. */
  private static final Map<String, String> OF_SUPPLIER =
      Map.of(
          "maturity", "maturity",
          "qualifications", "qualifications",
          "certificates", "certificates",
          "regions", "regionsServed",
          "budget", "priceMin",
          "delivery", "deliveryDays",
          "cooperation", "cooperation",
          "dealTerms", "dealTerms",
          "capacity", "capacity");

  private static final Map<String, String> OF_NEED =
      Map.of(
          "maturity", "leastMaturity",
          "qualifications", "requiredQualifications",
          "certificates", "requiredQualifications",
          "regions", "regionsAccepted",
          "budget", "budgetMax",
          "delivery", "endDate",
          "cooperation", "cooperation",
          "dealTerms", "dealTerms");

  private static final List<String> IN_PROFILE = List.of("qualifications", "regions");

  private final Raises raises;
  private final Vocabulary vocabulary;
  private final MessageSource messages;

  RaiseViews(Raises raises, Vocabulary vocabulary, MessageSource messages) {
    this.raises = raises;
    this.vocabulary = vocabulary;
    this.messages = messages;
  }

  /** What each side could do for which the viewer may act; nothing for anybody else. */
  List<RaiseView> of(Pair pair, MatchView shown, Viewer viewer, Locale locale) {
    return Arrays.stream(By.values())
        .filter(by -> viewer.may(Permission.EDIT_ITEM, organisation(pair.match(), by)))
        .flatMap(by -> raises.of(pair, by).stream())
        .map(each -> show(each, shown, locale))
        .toList();
  }

  private static OrganisationId organisation(Match match, By by) {
    return OrganisationId.of(
        by == By.NEED ? match.scenarioOrganisationId() : match.capabilityOrganisationId());
  }

  private RaiseView show(Raise raise, MatchView shown, Locale locale) {
    return new RaiseView(
        raise.by(),
        words(raise, locale),
        now(raise, shown, locale),
        raise.effect(),
        raise.gain(),
        raise.score(),
        field(raise),
        raise.by() == By.SUPPLIER && IN_PROFILE.contains(raise.about()));
  }

  private String words(Raise raise, Locale locale) {
    var key = "pairing.raise." + raise.by() + "." + raise.step();
    return switch (raise.step()) {
      case CONDITION ->
          say(
              key
                  + "."
                  + raise.about()
                  + (raise.verdict() == Outcome.Verdict.UNKNOWN ? ".unknown" : ""),
              locale);
      case TRACK ->
          say(
              key,
              locale,
              raise.tracks().stream()
                  .map(each -> vocabulary.label(TermKind.TRACK, each, locale))
                  .collect(Collectors.joining(say("pairing.fact.and", locale))));
      default -> say(key, locale, raise.about());
    };
  }

  /** How it stands at present, in words. */
  private @Nullable String now(Raise raise, MatchView shown, Locale locale) {
    return switch (raise.step()) {
      case CONDITION ->
          shown.conditions().stream()
              .filter(each -> each.name().equals(raise.about()))
              .map(MatchView.Condition::reason)
              .findFirst()
              .orElse(null);
      case TRACK -> null;
      default -> raise.now().isEmpty() ? null : say("pairing.raise.now", locale, raise.now());
    };
  }

  private static @Nullable String field(Raise raise) {
    return switch (raise.step()) {
      case SAY_FIGURE, REACH -> "indicators";
      case SAY, PUBLISH -> "description";
      case RELAX, SOFTEN -> "requirements";
      case TRACK -> "tracks";
      case ASK -> null;
      case CONDITION -> (raise.by() == By.NEED ? OF_NEED : OF_SUPPLIER).get(raise.about());
    };
  }

  private String say(String key, Locale locale, Object... words) {
    return messages.getMessage(key, words, locale);
  }
}
