package io.scenariomarket.pairing;

import io.scenariomarket.matching.Need;
import io.scenariomarket.matching.Offer;
import io.scenariomarket.matching.Proof;
import io.scenariomarket.pairing.ComparisonView.FactCell;
import io.scenariomarket.shared.DayWords;
import io.scenariomarket.shared.MoneyWords;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What needs and offers state of terms, in the reader's language, by what it is about. */
@Component
class Facts {

  private final Vocabulary vocabulary;
  private final MessageSource messages;

  Facts(Vocabulary vocabulary, MessageSource messages) {
    this.vocabulary = vocabulary;
    this.messages = messages;
  }

  /** What an offer states, each under the name of the condition that it would meet. */
  Map<String, FactCell> of(Offer offer, Locale locale) {
    var terms = offer.terms();
    var rank = terms.maturity();
    var all = new LinkedHashMap<String, FactCell>();
    all.put("tracks", words(terms(TermKind.TRACK, offer.side().tracks(), locale)));
    all.put(
        "maturity",
        words(rank == null ? null : vocabulary.terms(TermKind.MATURITY).get(rank).label(locale)));
    all.put("qualifications", words(terms(TermKind.QUALIFICATION, terms.qualifications(), locale)));
    all.put(
        "certificates",
        cell(offer.withheld(), "certificates", certificates(terms.certificates(), locale)));
    all.put("regions", words(terms(TermKind.REGION, terms.regions(), locale)));
    var price = terms.price();
    all.put(
        "budget",
        cell(
            offer.withheld(),
            "price",
            price == null ? null : MoneyWords.of(price, messages, locale)));
    var days = terms.deliveryDays();
    all.put(
        "delivery",
        cell(offer.withheld(), "delivery", days == null ? null : say("delivery", locale, days)));
    all.put("cooperation", words(terms(TermKind.COOPERATION, terms.cooperation(), locale)));
    all.put("dealTerms", words(terms(TermKind.DEAL_TERMS, terms.dealTerms(), locale)));
    return all;
  }

  /** What a need states that is no condition by itself. */
  Map<String, FactCell> of(Need need, Locale locale) {
    var all = new LinkedHashMap<String, FactCell>();
    all.put("tracks", words(terms(TermKind.TRACK, need.side().tracks(), locale)));
    var end = need.terms().endDate();
    all.put(
        "period",
        cell(
            need.withheld(),
            "period",
            end == null
                ? null
                : say("until", locale, DayWords.of(DayWords.DAY, end, messages, locale))));
    return all;
  }

  /** Each kind once, with what proves most of it. */
  private @Nullable String certificates(Collection<Proof> proofs, Locale locale) {
    var best =
        proofs.stream()
            .collect(
                Collectors.toMap(
                    Proof::kind,
                    each -> each,
                    BinaryOperator.minBy(Comparator.comparing(Proof::standing)),
                    LinkedHashMap::new));
    return best.isEmpty()
        ? null
        : best.values().stream()
            .map(each -> certificate(each, locale))
            .collect(Collectors.joining(messages.getMessage("pairing.fact.and", null, locale)));
  }

  private String certificate(Proof proof, Locale locale) {
    var kind = vocabulary.label(TermKind.QUALIFICATION, proof.kind(), locale);
    var until = proof.until();
    return until == null
        ? say("certificate." + proof.standing(), locale, kind)
        : say(
            "certificate." + proof.standing() + ".until",
            locale,
            kind,
            DayWords.of(DayWords.DAY, until, messages, locale));
  }

  private @Nullable String terms(TermKind kind, Set<String> terms, Locale locale) {
    return terms.isEmpty()
        ? null
        : terms.stream()
            .sorted()
            .map(each -> vocabulary.label(kind, each, locale))
            .collect(Collectors.joining(messages.getMessage("pairing.fact.and", null, locale)));
  }

  private String say(String key, Locale locale, Object... words) {
    return Objects.requireNonNull(messages.getMessage("pairing.fact." + key, words, locale));
  }

  private static FactCell words(@Nullable String words) {
    return new FactCell(words, false);
  }

  private static FactCell cell(Set<String> withheld, String part, @Nullable String words) {
    return new FactCell(words, words == null && withheld.contains(part));
  }
}
