package io.scenariomarket.matching;

import io.scenariomarket.claims.Verdict;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what a capability lacks into the reader's language. */
@Component
class ReachViews {

  /** More than people would work through. */
  private static final int MOST_USEFUL = 8;

  private final MatchViews matches;
  private final MessageSource messages;
  private final Vocabulary vocabulary;

  ReachViews(MatchViews matches, MessageSource messages, Vocabulary vocabulary) {
    this.matches = matches;
    this.messages = messages;
    this.vocabulary = vocabulary;
  }

  ReachView show(Reach reach, Locale locale) {
    return new ReachView(
        reach.useful(MOST_USEFUL).stream().map(each -> show(each, locale)).toList(),
        reach.near().stream().map(near -> show(near.match(), locale)).toList(),
        reach.reached());
  }

  private ReachView.Useful show(Reach.Useful useful, Locale locale) {
    var gap = useful.gap();
    var key = "polish.gap." + gap.fact() + (gap.detail().isEmpty() ? "" : ".one");
    return new ReachView.Useful(
        messages.getMessage(key, new Object[] {detail(gap, locale)}, locale),
        useful.needs(),
        gap.fact().field(),
        gap.fact().ofSupplier());
  }

  private String detail(Gap gap, Locale locale) {
    return switch (gap.fact()) {
      case QUALIFICATIONS,
          CERTIFICATE,
          CERTIFICATE_DETAILS,
          CERTIFICATE_PENDING,
          CERTIFICATE_EXPIRED ->
          vocabulary.label(TermKind.QUALIFICATION, gap.detail(), locale);
      default -> gap.detail();
    };
  }

  private ReachView.Near show(Match match, Locale locale) {
    var view = matches.show(match, locale);
    var open = new ArrayList<ReachView.Open>();
    for (var i = 0; i < view.requirements().size(); i++) {
      var requirement = view.requirements().get(i);
      if (requirement.textWithheld() == null && requirement.verdict() != Verdict.COVERED) {
        open.add(new ReachView.Open(requirement, advice(match.requirements().get(i), locale)));
      }
    }
    return new ReachView.Near(
        view,
        List.copyOf(open),
        view.requirements().stream().filter(each -> each.textWithheld() != null).count(),
        view.conditions().stream().filter(each -> each.verdict() != Outcome.Verdict.MET).toList());
  }

  private String advice(Match.Requirement requirement, Locale locale) {
    if (requirement.verdict() == Verdict.CONTRADICTED) {
      var asked = Objects.requireNonNullElse(requirement.target(), requirement.text());
      return messages.getMessage(
          "polish.short", new Object[] {requirement.evidence(), asked}, locale);
    }
    if (requirement.target() != null && requirement.kind().equals("indicator")) {
      return messages.getMessage(
          "polish.alike", new Object[] {requirement.evidence(), requirement.target()}, locale);
    }
    if (requirement.target() != null) {
      return messages.getMessage("polish.figure", new Object[] {requirement.target()}, locale);
    }
    return requirement.verdict() == Verdict.PARTLY
        ? messages.getMessage("polish.partly", new Object[] {requirement.evidence()}, locale)
        : messages.getMessage("polish.nothing", null, locale);
  }
}
