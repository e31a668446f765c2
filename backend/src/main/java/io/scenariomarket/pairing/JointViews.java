package io.scenariomarket.pairing;

import io.scenariomarket.claims.Verdict;
import io.scenariomarket.matching.MatchList;
import io.scenariomarket.matching.MatchView;
import io.scenariomarket.matching.MatchViews;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says in the reader's language who could serve a need together. */
@Component
class JointViews {

  private final MatchViews matches;

  JointViews(MatchViews matches) {
    this.matches = matches;
  }

  /**
   * Joint offers in words.
   *
   * @param candidates among which they were looked for
   */
  JointView show(JointOffers found, MatchList candidates, Locale locale) {
    return new JointView(
        candidates.modelVersion(),
        found.asked().size(),
        withheld(candidates),
        found.alone().stream()
            .limit(JointOffers.MOST)
            .map(match -> matches.show(match, locale))
            .toList(),
        found.offers().stream().map(joint -> show(joint, found, locale)).toList(),
        found.asked().stream()
            .filter(
                i ->
                    candidates.items().stream()
                        .noneMatch(
                            match -> match.requirements().get(i).verdict() == Verdict.COVERED))
            .map(i -> candidates.items().getFirst().requirements().get(i).text())
            .toList());
  }

  private static int withheld(MatchList candidates) {
    return candidates.items().stream()
        .findFirst()
        .map(
            match ->
                (int)
                    match.requirements().stream()
                        .filter(each -> each.textWithheld() != null)
                        .count())
        .orElse(0);
  }

  private JointView.Offer show(JointOffers.Joint joint, JointOffers found, Locale locale) {
    var partners = joint.partners().stream().map(match -> matches.show(match, locale)).toList();
    return new JointView.Offer(
        found.complete(joint),
        joint.covered(),
        joint.score(),
        partners,
        found.asked().stream().map(i -> share(partners, i)).toList());
  }

  private static JointView.Share share(List<MatchView> partners, int i) {
    var asked = partners.getFirst().requirements().get(i);
    return new JointView.Share(
        asked.text(),
        asked.target(),
        partners.stream()
            .filter(match -> match.requirements().get(i).verdict() == Verdict.COVERED)
            .map(
                match ->
                    new JointView.Part(
                        match.capabilityId(),
                        match.capabilityName(),
                        match.capabilityOrganisationName(),
                        match.requirements().get(i)))
            .toList());
  }
}
