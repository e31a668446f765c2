package io.scenariomarket.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scenariomarket.MarketTest;
import io.scenariomarket.identity.OrganisationId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Whose turn it is, whose a job is, and what becomes of one whose worker is silent. */
@MarketTest
class JobTests {

  private static final String KIND = "test";
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final int MOST = 100;

  @Autowired JobRows rows;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transactions;
  @Autowired Clock clock;

  private final OrganisationId one = new OrganisationId(UUID.randomUUID());
  private final OrganisationId other = new OrganisationId(UUID.randomUUID());

  @AfterEach
  void forget() {
    jdbc.sql("delete from job where kind = ?").param(KIND).update();
  }

  @Test
  void isClaimedOnceHoweverManyWorkersLook() throws Exception {
    for (int i = 0; i < 40; i++) {
      add(one);
    }
    var claimed = new ArrayList<UUID>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var workers = new ArrayList<Callable<List<UUID>>>();
      for (int i = 0; i < 8; i++) {
        var name = "worker-" + i;
        workers.add(() -> all(name));
      }
      for (var worker : threads.invokeAll(workers)) {
        claimed.addAll(worker.get());
      }
    }
    assertThat(claimed).hasSize(40);
    assertThat(new HashSet<>(claimed)).hasSize(40);
  }

  @Test
  void ofOneOrganisationLeavesAWorkerForOthers() {
    for (int i = 0; i < 3; i++) {
      add(one);
    }
    assertThat(rows.claim("a", List.of(KIND), LEASE, 1)).isPresent();
    assertThat(rows.claim("b", List.of(KIND), LEASE, 1)).isEmpty();
    var late = add(other);
    assertThat(rows.claim("b", List.of(KIND), LEASE, 1).orElseThrow().subject()).isEqualTo(late);
    expire();
    assertThat(rows.claim("c", List.of(KIND), LEASE, 1)).isPresent();
  }

  private List<UUID> all(String worker) {
    var mine = new ArrayList<UUID>();
    for (var next = claim(worker); next != null; next = claim(worker)) {
      mine.add(next.id());
    }
    return mine;
  }

  @Test
  void ofAnotherOrganisationDoesNotWaitForAllOfTheFirst() {
    for (int i = 0; i < 10; i++) {
      add(one);
    }
    var late = add(other);

    var subjects = List.of(subject("a"), subject("b"), subject("c"));

    assertThat(subjects).contains(late);
  }

  @Test
  void goesToNobodyElseWhileItsWorkerRenews() {
    add(one);
    var claimed = claim("first");
    assertThat(claimed).isNotNull();
    expire();
    assertThat(rows.renew(claimed.id(), "first")).isEqualTo(JobRows.Claim.HELD);
    assertThat(claim("second")).isNull();
  }

  @Test
  void isTakenUpByAnotherWhenItsWorkerIsSilentAndIsThatOnesThen() {
    add(one);
    var first = claim("first");
    expire();
    var second = claim("second");

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.attempts()).isEqualTo(2);
    assertThat(rows.renew(first.id(), "first")).isEqualTo(JobRows.Claim.LOST);
    var lease = lease(first.id(), "first", Duration.ofMinutes(1));
    var written = new ArrayList<String>();
    assertThatThrownBy(() -> lease.finish(() -> written.add("late")))
        .isInstanceOf(JobStopped.class);
    assertThat(written).isEmpty();
    assertThatThrownBy(() -> lease.step(1, 2)).isInstanceOf(JobStopped.class);

    lease(second.id(), "second", Duration.ofMinutes(1)).finish(() -> written.add("once"));

    assertThat(written).containsExactly("once");
    assertThat(rows.status(KIND, second.subject())).isEmpty();
  }

  @Test
  void hearsThatItIsCancelled() {
    var waiting = add(one);
    assertThat(rows.cancel(KIND, waiting)).isTrue();
    assertThat(rows.status(KIND, waiting)).isEmpty();

    var running = add(one);
    var claimed = claim("worker");
    assertThat(rows.cancel(KIND, running)).isFalse();
    var lease = lease(claimed.id(), "worker", Duration.ofMinutes(1));
    assertThatThrownBy(() -> lease.step(1, 10))
        .isInstanceOfSatisfying(
            JobStopped.class,
            stopped -> assertThat(stopped.reason()).isEqualTo(JobStopped.Reason.CANCELLED));
  }

  @Test
  void mayTakeSoLongAndNoLonger() {
    add(one);
    var claimed = claim("worker");
    assertThatThrownBy(lease(claimed.id(), "worker", Duration.ofSeconds(-1))::check)
        .isInstanceOfSatisfying(
            JobStopped.class,
            stopped -> assertThat(stopped.reason()).isEqualTo(JobStopped.Reason.TOO_LONG));
  }

  @Test
  void isThereOnceForASubject() {
    var subject = add(one);
    assertThat(rows.add(KIND, subject, one, "somebody", List.of())).isFalse();
    assertThat(rows.count(one)).isEqualTo(1);
  }

  @Test
  void tellsHowFarItIs() {
    add(one);
    var second = add(one);
    assertThat(rows.status(KIND, second).orElseThrow().running()).isFalse();
    assertThat(rows.status(KIND, second).orElseThrow().ahead()).isPositive();
    claim("a");
    var claimed = claim("b");
    lease(claimed.id(), "b", Duration.ofMinutes(1)).step(3, 10);

    assertThat(rows.status(KIND, second)).contains(new JobStatus(true, 0, 3, 10));
  }

  private Lease lease(UUID id, String worker, Duration limit) {
    return new Lease(id, worker, limit, rows, transactions, clock);
  }

  private UUID add(OrganisationId organisation) {
    var subject = UUID.randomUUID();
    assertThat(rows.add(KIND, subject, organisation, "somebody", List.of("TASKFORCE"))).isTrue();
    return subject;
  }

  private JobRows.@Nullable Claimed claim(String worker) {
    return rows.claim(worker, List.of(KIND), LEASE, MOST).orElse(null);
  }

  private @Nullable UUID subject(String worker) {
    var claimed = claim(worker);
    return claimed == null ? null : claimed.subject();
  }

  private void expire() {
    jdbc.sql("update job set lease_until = clock_timestamp() - interval '1 second' where kind = ?")
        .param(KIND)
        .update();
  }
}
