package io.scenariomarket.award;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.NoticeKind;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.work.PartyPeople;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Tells nominees what became of their nomination, and judges what they are asked to do. */
@Component
class RoundNews {

  /** The key of its notices. */
  static final String KIND = "award";

  private final Notices notices;
  private final PartyPeople people;
  private final Nominations nominations;
  private final JudgeSheets sheets;

  RoundNews(Notices notices, PartyPeople people, Nominations nominations, JudgeSheets sheets) {
    this.notices = notices;
    this.people = people;
    this.nominations = nominations;
    this.sheets = sheets;
  }

  @Bean
  static NoticeKind awardKind() {
    return NoticeKind.atOnce(KIND);
  }

  /** A nomination was checked; its words are told to who nominated it. */
  void checked(AwardRound round, Nomination nomination) {
    var own = nomination.organisation();
    notices.tell(
        people.of(nomination.nominatedBy(), own == null ? List.of() : List.of(own)),
        notice(round, nomination, nomination.state(), nomination.checkWords()));
  }

  private static Notice notice(
      AwardRound round, Nomination nomination, NominationState state, @Nullable String words) {
    return Notice.of(
            KIND + "-nomination",
            round.address(),
            nomination.title(),
            round.title(),
            new DefaultMessageSourceResolvable("award.state." + state),
            words == null ? List.of() : List.of(words))
        .about(round.id());
  }

  /** Somebody is asked to score. */
  void asked(AwardRound round, Collection<String> judges) {
    notices.tell(judges, notice("-judge", round));
  }

  /** All sheets are in. */
  void complete(AwardRound round) {
    notices.tell(List.of(round.begunBy()), notice("-complete", round));
  }

  private static Notice notice(String key, AwardRound round) {
    return Notice.of(KIND + key, round.address(), round.title()).about(round.id());
  }

  /** A round was led on, by somebody who is not told of it. */
  void moved(AwardRound round, RoundAction action, Viewer by) {
    switch (action) {
      case OPEN_SCORING -> asked(round, judges(round));
      case PUBLISH ->
          nominations
              .judged(round.id())
              .forEach(
                  each ->
                      notices.tell(
                          others(each.parties(), by),
                          notice(round, each, each.state(), each.outcomeWords())));
      case CANCEL -> {
        var told = new LinkedHashSet<>(judges(round));
        nominations.of(round.id()).stream()
            .map(Nomination::organisation)
            .filter(Objects::nonNull)
            .forEach(each -> told.addAll(people.of(null, List.of(each))));
        by.subject().ifPresent(told::remove);
        notices.tell(
            List.copyOf(told),
            Notice.of(
                    KIND + "-cancelled",
                    round.address(),
                    round.title(),
                    Objects.requireNonNull(round.endedBecause()))
                .about(round.id()));
      }
      default -> {}
    }
  }

  private List<String> judges(AwardRound round) {
    return sheets.of(round.id()).stream().map(JudgeSheet::judge).toList();
  }

  private List<String> others(List<OrganisationId> parties, Viewer by) {
    var told = new ArrayList<>(people.of(null, parties));
    by.subject().ifPresent(told::remove);
    return told;
  }
}
