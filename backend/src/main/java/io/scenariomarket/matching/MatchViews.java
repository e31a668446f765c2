package io.scenariomarket.matching;

import io.scenariomarket.claims.Judgement.Finding;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.shared.DayWords;
import io.scenariomarket.shared.MoneyWords;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the reasons of matches into the reader's language. */
@Component
public class MatchViews {

  private final MessageSource messages;
  private final Vocabulary vocabulary;

  MatchViews(MessageSource messages, Vocabulary vocabulary) {
    this.messages = messages;
    this.vocabulary = vocabulary;
  }

  /** The matches in words. */
  public MatchView.Listing show(MatchList matches, Locale locale) {
    return new MatchView.Listing(
        matches.modelVersion(),
        matches.items().stream().map(match -> show(match, locale)).toList());
  }

  /** One match in words. */
  public MatchView show(Match match, Locale locale) {
    return new MatchView(
        match.scenarioId(),
        match.scenarioTitle(),
        match.scenarioOrganisationId(),
        match.scenarioOrganisationName(),
        match.capabilityId(),
        match.capabilityName(),
        match.capabilityOrganisationId(),
        match.capabilityOrganisationName(),
        match.score(),
        match.eligibility(),
        match.requirements().stream().map(requirement -> show(requirement, locale)).toList(),
        match.conditions().stream().map(condition -> show(condition, locale)).toList(),
        match.features());
  }

  private MatchView.Requirement show(Match.Requirement requirement, Locale locale) {
    var text = requirement.textWithheld();
    var evidence = requirement.evidenceWithheld();
    return new MatchView.Requirement(
        text == null ? requirement.text() : words("matching.requirement.withheld", text, locale),
        requirement.target(),
        requirement.must(),
        requirement.verdict(),
        text != null
            ? messages.getMessage("matching.evidence.with-requirement", null, locale)
            : evidence == null
                ? evidence(requirement, locale)
                : words("matching.evidence.withheld", evidence, locale),
        requirement.kind(),
        reasons(requirement, locale),
        requirement.similarity(),
        text,
        evidence,
        requirement.quote());
  }

  /** An answer without words stands in those of the market. */
  private String evidence(Match.Requirement requirement, Locale locale) {
    return requirement.kind().equals(Match.Requirement.ANSWER) && requirement.evidence().isEmpty()
        ? messages.getMessage("matching.answered." + requirement.verdict(), null, locale)
        : requirement.evidence();
  }

  private List<String> reasons(Match.Requirement requirement, Locale locale) {
    if (requirement.kind().equals(Match.Requirement.ANSWER)) {
      return List.of(messages.getMessage("matching.answered", null, locale));
    }
    var quote = requirement.quote();
    return quote == null
        ? requirement.findings().stream().map(each -> reason(each, requirement, locale)).toList()
        : List.of(messages.getMessage("matching.by-model.quote", new Object[] {quote}, locale));
  }

  /** Why a claim is judged as it is; which claim where there are several. */
  private String reason(Finding finding, Match.Requirement requirement, Locale locale) {
    var said = finding.comparison();
    var key = "matching.ground." + finding.ground() + (said.isEmpty() ? "" : ".said");
    var words = messages.getMessage(key, new Object[] {said}, locale);
    return requirement.findings().size() > 1 ? finding.claim() + "：" + words : words;
  }

  private String words(String key, Confidentiality level, Locale locale) {
    return messages.getMessage(key + "." + level, null, locale);
  }

  private MatchView.Condition show(Match.Condition condition, Locale locale) {
    return new MatchView.Condition(
        condition.name(),
        condition.outcome().verdict(),
        words(condition.name(), condition.outcome().reason(), locale),
        condition.negotiable());
  }

  private String words(String condition, Outcome.Reason reason, Locale locale) {
    var words =
        reason.arguments().stream().map(argument -> words(condition, argument, locale)).toArray();
    return messages.getMessage(reason.key(), words, locale);
  }

  private Object words(String condition, Object argument, Locale locale) {
    return switch (argument) {
      case Integer rank when condition.equals("maturity") ->
          vocabulary.terms(TermKind.MATURITY).get(rank).label(locale);
      case List<?> terms ->
          terms.stream()
              .map(term -> word(condition, term, locale))
              .collect(Collectors.joining(separator(terms, locale)));
      case BigDecimal amount -> MoneyWords.of(amount, messages, locale);
      case LocalDate day -> DayWords.of(DayWords.DAY, day, messages, locale);
      default -> argument;
    };
  }

  private static String separator(List<?> words, Locale locale) {
    var sentences = words.stream().anyMatch(Outcome.Reason.class::isInstance);
    return locale.getLanguage().equals("en") ? sentences ? "; " : ", " : sentences ? "；" : "、";
  }

  private String word(String condition, Object word, Locale locale) {
    return switch (word) {
      case Outcome.Reason reason -> words(condition, reason, locale);
      default -> vocabulary.label(kind(condition), String.valueOf(word), locale);
    };
  }

  private static TermKind kind(String condition) {
    return switch (condition) {
      case "qualifications", "certificates" -> TermKind.QUALIFICATION;
      case "regions" -> TermKind.REGION;
      case "cooperation" -> TermKind.COOPERATION;
      case "dealTerms" -> TermKind.DEAL_TERMS;
      default -> throw new IllegalArgumentException("no terms in condition " + condition);
    };
  }
}
