package io.scenariomarket.award;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes nominations, has them taken back, and checks them. */
@Service
@Transactional
class Nominating {

  /** More than that nobody judges with care. */
  static final int MOST = 60;

  private final RoundManagement rounds;
  private final Nominations nominations;
  private final Nominees nominees;
  private final RoundRoles roles;
  private final RoundNews news;
  private final Clock clock;

  Nominating(
      RoundManagement rounds,
      Nominations nominations,
      Nominees nominees,
      RoundRoles roles,
      RoundNews news,
      Clock clock) {
    this.rounds = rounds;
    this.nominations = nominations;
    this.nominees = nominees;
    this.roles = roles;
    this.news = news;
    this.clock = clock;
  }

  /** The nominations that the viewer may read: all for who runs the round, else their own. */
  @Transactional(readOnly = true)
  List<Nomination> of(AwardRound round, Viewer viewer) {
    var all = nominations.of(round.id());
    return roles.runs(round, viewer)
        ? all
        : all.stream()
            .filter(
                each -> {
                  var own = each.organisation();
                  return own != null && viewer.may(Permission.NOMINATE, own);
                })
            .toList();
  }

  /**
   * One of those.
   *
   * @throws Refusal when there is none that the viewer may read
   */
  @Transactional(readOnly = true)
  Nomination get(AwardRound round, UUID id, Viewer viewer) {
    return of(round, viewer).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("award.nomination.not-found"));
  }

  /** What the viewer can nominate. */
  @Transactional(readOnly = true)
  List<Nominee> choices(AwardRound round, Viewer viewer) {
    return nominees.choices(
        round, viewer.may(Permission.RUN_AWARDS) ? List.of() : roles.nominating(viewer));
  }

  /**
   * Nominates.
   *
   * @throws Refusal when the viewer cannot now, not this, or it is nominated already
   */
  Nomination nominate(
      UUID id, @Nullable NomineeKind kind, @Nullable UUID item, String words, Viewer viewer) {
    var round = rounds.toDo(id, RoundAction.NOMINATE, viewer);
    if (kind == null || item == null || !round.takes(kind)) {
      throw Refusal.invalid("item", "award.item.missing");
    }
    var nominee =
        nominees.find(kind, item).orElseThrow(() -> Refusal.invalid("item", "award.item.missing"));
    var organisation = by(nominee, viewer);
    if (words.isEmpty() || words.length() > Nomination.MAX_WORDS) {
      throw Refusal.invalid("words", "award.words-needed", Nomination.MAX_WORDS);
    }
    if (nominations.existsByRoundIdAndKindAndItem(id, kind, item)) {
      throw Refusal.invalid("item", "award.item.twice");
    }
    if (nominations.of(id).size() >= MOST) {
      throw Refusal.conflict("award.nominations.many", MOST);
    }
    var nominated =
        nominations.save(
            Nomination.of(
                round,
                nominee,
                words,
                organisation,
                viewer.subject().orElse(null),
                clock.instant()));
    rounds.audited("award.NOMINATE", round, RoundManagement.stage(round));
    return nominated;
  }

  /** The organisation that nominates; {@code null} for the task force, which can nominate all. */
  private @Nullable OrganisationId by(Nominee nominee, Viewer viewer) {
    if (viewer.may(Permission.RUN_AWARDS)) {
      return null;
    }
    return roles.nominating(viewer).stream()
        .filter(nominee.parties()::contains)
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("item", "award.item.missing"));
  }

  /**
   * Takes a nomination back, of which nothing stays.
   *
   * @throws Refusal when the viewer cannot now, or it is not theirs
   */
  void withdraw(UUID id, UUID nomination, Viewer viewer) {
    var round = rounds.toDo(id, RoundAction.WITHDRAW, viewer);
    nominations.delete(get(round, nomination, viewer));
    rounds.audited("award.WITHDRAW", round, RoundManagement.stage(round));
  }

  /**
   * The nomination for somebody who is going to check it.
   *
   * @throws Refusal when the viewer cannot now
   */
  Nomination toCheck(UUID id, UUID nomination, Viewer viewer) {
    return get(rounds.toDo(id, RoundAction.CHECK, viewer), nomination, viewer);
  }

  /**
   * Says whether a nomination is as the terms ask, and why; what was said can be corrected until
   * the judges begin.
   *
   * @throws Refusal as {@link #toCheck}, when no reason is given, or somebody changed it in between
   */
  Nomination check(
      UUID id, UUID nomination, long version, boolean admitted, String words, Viewer viewer) {
    var found = toCheck(id, nomination, viewer);
    if (found.revision() != version) {
      throw Refusal.changedInBetween();
    }
    var checked = nominations.save(found.checked(admitted, RoundManagement.words("words", words)));
    var round = rounds.get(id, viewer);
    rounds.audited(admitted ? "award.ADMIT" : "award.REFUSE", round, RoundManagement.stage(round));
    news.checked(round, checked);
    return checked;
  }
}
