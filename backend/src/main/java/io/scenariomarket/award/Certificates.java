package io.scenariomarket.award;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds certificates of what was awarded and is still public. */
@Component
@Transactional(readOnly = true)
class Certificates {

  private final AwardRounds rounds;
  private final Nominations nominations;
  private final Nominees nominees;

  Certificates(AwardRounds rounds, Nominations nominations, Nominees nominees) {
    this.rounds = rounds;
    this.nominations = nominations;
    this.nominees = nominees;
  }

  /**
   * A certificate.
   *
   * @param address of the page of who or what has it
   */
  record Certificate(AwardRound round, Nomination nomination, String address) {

    /** Its number: that of the result and its own in it, such as 3-02. */
    public String number() {
      return "%d-%02d".formatted(round.number(), nomination.certificate());
    }

    /** The code as people read it. */
    public String code() {
      return CheckCode.shown(String.valueOf(nomination.code()));
    }
  }

  /** The one of a code that somebody typed; empty for a wrong one. */
  Optional<Certificate> find(String typed) {
    return CheckCode.read(typed)
        .flatMap(nominations::findByCode)
        .flatMap(
            each -> rounds.findById(each.roundId()).flatMap(round -> certificate(round, each)));
  }

  /** The one of a nomination in a round, where it has one. */
  Optional<Certificate> of(AwardRound round, UUID nomination) {
    return nominations
        .findById(nomination)
        .filter(each -> each.roundId().equals(round.id()))
        .flatMap(each -> certificate(round, each));
  }

  private Optional<Certificate> certificate(AwardRound round, Nomination nomination) {
    return nomination.code() == null
        ? Optional.empty()
        : Optional.ofNullable(nominees.of(List.of(nomination)).get(nomination.id()))
            .map(each -> new Certificate(round, nomination, each.address()));
  }
}
