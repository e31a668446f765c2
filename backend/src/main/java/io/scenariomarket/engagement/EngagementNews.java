package io.scenariomarket.engagement;

import io.scenariomarket.engagement.Engagement.Mover;
import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.work.Cause;
import io.scenariomarket.work.PartyPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Tells both sides of an engagement what happened in it, and what comes next. */
@Component
public class EngagementNews {

  /** The key of what happened in an engagement. */
  static final String MOVED = "engagement-moved";

  private final Notices notices;
  private final PartyPeople people;
  private final OrganisationManagement organisations;

  EngagementNews(Notices notices, PartyPeople people, OrganisationManagement organisations) {
    this.notices = notices;
    this.people = people;
    this.organisations = organisations;
  }

  /**
   * Tells of a step whomever it concerns, apart from who made it.
   *
   * @param words what was said to it; {@code null} for nothing
   * @param cause what made the market do it; {@code null} where somebody did
   */
  void moved(
      Engagement engagement,
      EngagementAction action,
      Mover mover,
      @Nullable String words,
      @Nullable Cause cause) {
    var pair = engagement.pair();
    var names = organisations.names(List.of(pair.needOwner(), pair.supplier()));
    for (var side : List.of(Part.NEED, Part.SUPPLIER)) {
      var recipients =
          people(engagement, side).stream()
              .filter(person -> !person.equals(mover.subject()))
              .toList();
      notices.tell(
          recipients,
          Notice.of(
                  MOVED,
                  engagement.ref().address(),
                  engagement.title(),
                  did(action, mover, pair, names.get(pair.other(pair.organisation(side)))),
                  said(engagement, words, cause),
                  next(engagement, side))
              .about(engagement.id().value())
              .gatheredAt("/engagements"));
    }
  }

  /** Tells the side of the need that the supplier added to its answers or corrected them. */
  void answered(Engagement engagement, Mover mover) {
    var supplier = engagement.pair().supplier();
    var name = organisations.names(List.of(supplier)).get(supplier);
    notices.tell(
        people(engagement, Part.NEED).stream()
            .filter(person -> !person.equals(mover.subject()))
            .toList(),
        Notice.of(
                MOVED,
                engagement.ref().address(),
                engagement.title(),
                words("engagement.did.ANSWER.by-side", String.valueOf(name)),
                List.of(),
                next(engagement, Part.NEED))
            .about(engagement.id().value())
            .gatheredAt("/engagements"));
  }

  /** Who is told of what concerns a side. */
  public List<String> people(Engagement engagement, Part side) {
    var organisation = engagement.pair().organisation(side);
    var found = people.of(engagement.person(side), List.of(organisation));
    // Nobody of the organisation is here: whoever acts for it in its place is told.
    return found.isEmpty() ? Optional.ofNullable(engagement.person(side)).stream().toList() : found;
  }

  /** What was done, in the words of whoever is told. */
  private static MessageSourceResolvable did(
      EngagementAction action, Mover mover, Pair pair, @Nullable String other) {
    var who =
        switch (mover.part()) {
          case NEED, SUPPLIER -> ".by-side";
          case BROKER -> ".by-broker";
          case SYSTEM -> "";
        };
    var key = "engagement.did." + action;
    return new DefaultMessageSourceResolvable(
        new String[] {key + who, key}, new Object[] {String.valueOf(other)});
  }

  private static List<Object> said(
      Engagement engagement, @Nullable String words, @Nullable Cause cause) {
    var said = new ArrayList<Object>();
    if (cause != null) {
      said.add(words("workflow.cause." + cause.name(), String.valueOf(cause.detail())));
    }
    Optional.ofNullable(engagement.ending())
        .map(Ending::reason)
        .ifPresent(reason -> said.add(words("engagement.reason." + reason)));
    Optional.ofNullable(words).ifPresent(said::add);
    return said;
  }

  /** What comes next for a side, or for the task force. */
  static MessageSourceResolvable next(Engagement engagement, Part side) {
    var day = engagement.term().dueOn();
    return new DefaultMessageSourceResolvable(
        nextKeys(engagement.state(), side), new Object[] {day == null ? "" : day});
  }

  /** The messages that tell a side what comes next, until the day that is their argument. */
  static String[] nextKeys(EngagementState state, Part side) {
    var key = "engagement.next." + state;
    return new String[] {key + "." + side, key};
  }

  private static MessageSourceResolvable words(String key, Object... arguments) {
    return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
  }
}
