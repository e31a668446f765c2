package io.scenariomarket.promotion;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZonePeople;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.work.PartyPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Tells both sides of a case, whoever began it and the task force what happened with it. */
@Component
class CaseNews {

  /** The key of its notices. */
  static final String CHANGED = "case-changed";

  private final Notices notices;
  private final PartyPeople people;
  private final ZonePeople zone;

  CaseNews(Notices notices, PartyPeople people, ZonePeople zone) {
    this.notices = notices;
    this.people = people;
    this.zone = zone;
  }

  /**
   * Tells of something whomever it concerns, apart from who did it.
   *
   * @param words what was said to it; {@code null} for nothing
   */
  void tell(Case told, CaseAction action, @Nullable String words, Viewer viewer) {
    var notice =
        Notice.of(
                CHANGED,
                told.ref().address(),
                told.title(),
                new DefaultMessageSourceResolvable("case.told." + action),
                words == null ? List.of() : List.of(words))
            .about(told.id())
            .gatheredAt("/promotion");
    switch (action) {
      case ASK, PUBLISH, WITHDRAW_CONSENT, TAKE_OFF, REVISE ->
          notices.tell(others(told.parties(), told, viewer), notice);
      case GIVE, REFUSE, SEND_BACK -> notices.tell(others(List.of(), told, viewer), notice);
      case HAND_IN -> notices.tell(zone.holders(ZoneRole.TASKFORCE), notice);
      case EDIT -> {}
    }
    if (action == CaseAction.WITHDRAW_CONSENT) {
      notices.tell(Map.copyOf(zone.holders(ZoneRole.TASKFORCE)), notice);
    }
  }

  /** Who began it and those who speak for some organisations, but not who did this. */
  private List<String> others(List<OrganisationId> parties, Case told, Viewer viewer) {
    var all = new ArrayList<>(people.of(told.author(), parties));
    Optional.ofNullable(told.author()).filter(each -> !all.contains(each)).ifPresent(all::add);
    viewer.subject().ifPresent(all::remove);
    return all;
  }
}
