package io.scenariomarket.matching;

import io.scenariomarket.claims.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what an edit would do to matches, in the reader's language. */
@Component
class WhatIfViews {

  private final MatchViews matches;

  WhatIfViews(MatchViews matches) {
    this.matches = matches;
  }

  /**
   * The comparison in words.
   *
   * @param side which side is compared, the other one's title being told
   */
  WhatIfView show(WhatIf whatIf, Compared side, Locale locale) {
    var before = whatIf.before();
    return new WhatIfView(
        whatIf.after().modelVersion(),
        before == null ? List.of() : matches.show(before, locale).items(),
        matches.show(whatIf.after(), locale).items(),
        whatIf.pairs().stream().map(pair -> change(pair, side, locale)).toList());
  }

  /** Which side of the pairs is edited. */
  enum Compared {
    NEED,
    OFFER
  }

  private WhatIfView.Change change(WhatIf.Pair pair, Compared side, Locale locale) {
    var after = matches.show(pair.after(), locale);
    var before = pair.before() == null ? null : matches.show(pair.before(), locale);
    var need = side == Compared.NEED;
    return new WhatIfView.Change(
        need ? after.capabilityId() : after.scenarioId(),
        need ? after.capabilityName() : after.scenarioTitle(),
        need ? after.capabilityOrganisationId() : after.scenarioOrganisationId(),
        need ? after.capabilityOrganisationName() : after.scenarioOrganisationName(),
        pair.rankBefore(),
        pair.rankAfter(),
        before == null ? null : before.score(),
        after.score(),
        before == null ? null : before.eligibility(),
        after.eligibility(),
        before == null ? List.of() : requirements(before, after),
        before == null ? List.of() : conditions(before, after));
  }

  private static List<WhatIfView.Requirement> requirements(MatchView before, MatchView after) {
    var was = byText(before);
    var is = byText(after);
    var all = new LinkedHashMap<>(is);
    was.forEach(all::putIfAbsent);
    return all.entrySet().stream()
        .map(
            entry ->
                new WhatIfView.Requirement(
                    entry.getValue().text(),
                    verdict(was.get(entry.getKey())),
                    verdict(is.get(entry.getKey()))))
        .filter(WhatIfView.Requirement::changed)
        .toList();
  }

  /**
   * The requirements that the reader may read, by words and figure. How the others fare is not
   * told: comparing edits would be a quick way to find out what they ask for.
   */
  private static Map<String, MatchView.Requirement> byText(MatchView match) {
    var all = new LinkedHashMap<String, MatchView.Requirement>();
    for (var each : match.requirements()) {
      if (each.textWithheld() == null) {
        all.putIfAbsent(each.text() + "\n" + each.target(), each);
      }
    }
    return all;
  }

  private static @Nullable Verdict verdict(MatchView.@Nullable Requirement requirement) {
    return requirement == null ? null : requirement.verdict();
  }

  private static List<WhatIfView.Condition> conditions(MatchView before, MatchView after) {
    var was = new HashMap<String, MatchView.Condition>();
    before.conditions().forEach(each -> was.put(each.name(), each));
    var all = new ArrayList<WhatIfView.Condition>();
    for (var is : after.conditions()) {
      var earlier = Optional.ofNullable(was.remove(is.name()));
      all.add(
          new WhatIfView.Condition(
              is.name(),
              earlier.map(MatchView.Condition::verdict).orElse(null),
              is.verdict(),
              is.reason(),
              is.negotiable()));
    }
    before.conditions().stream()
        .filter(each -> was.containsKey(each.name()))
        .forEach(
            each ->
                all.add(
                    new WhatIfView.Condition(
                        each.name(), each.verdict(), null, each.reason(), each.negotiable())));
    return all.stream().filter(WhatIfView.Condition::changed).toList();
  }
}
