package io.scenariomarket.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.Race;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of those that send a key does what it asks for, and the answer is kept for the others. */
@MarketTest
class KeptAnswersTests {

  @Autowired KeptAnswers answers;
  @Autowired JdbcClient jdbc;

  @Test
  void claimsAKeyOnceAndTellsTheOthersThatItRuns() throws Exception {
    var id = new Fingerprint().add(UUID.randomUUID().toString()).value();

    var claims = Race.of(8, () -> answers.claim(id, new byte[] {1}));

    var first = claims.stream().flatMap(claim -> first(claim).stream()).toList();
    assertThat(first).hasSize(1);
    assertThat(claims).filteredOn(KeptAnswers.Claim.Running.class::isInstance).hasSize(7);
    answers.free(first.getFirst(), id);
    assertThat(first(answers.claim(id, new byte[] {2}))).isPresent();
  }

  @Test
  void forgetsAnswersAfterADayAndClaimsThatCameToNothing() {
    var id = new Fingerprint().add(UUID.randomUUID().toString()).value();
    var attempt = first(answers.claim(id, new byte[] {1})).orElseThrow();

    age(id, "11 minutes");
    var second = first(answers.claim(id, new byte[] {1}));
    assertThat(second).isPresent().isNotEqualTo(Optional.of(attempt));
    var answer = new KeptAnswers.Answer(303, "/there", null, new byte[0]);
    answers.keep(second.get(), id, answer);
    age(id, "23 hours");
    assertThat(answers.claim(id, new byte[] {1})).isInstanceOf(KeptAnswers.Claim.Answered.class);
    age(id, "2 hours");
    answers.forget();
    assertThat(first(answers.claim(id, new byte[] {1}))).isPresent();
  }

  private void age(byte[] id, String by) {
    jdbc.sql(
            "update kept_answer set started_at = started_at - cast(:by as interval) where id = :id")
        .param("by", by)
        .param("id", id)
        .update();
  }

  private static Optional<UUID> first(KeptAnswers.Claim claim) {
    return claim instanceof KeptAnswers.Claim.First(var attempt)
        ? Optional.of(attempt)
        : Optional.empty();
  }
}
