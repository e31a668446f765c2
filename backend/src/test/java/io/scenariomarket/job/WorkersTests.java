package io.scenariomarket.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.MarketTest;
import io.scenariomarket.identity.Viewers;
import io.scenariomarket.shared.MarketProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** How one process keeps the jobs that it works on, and loses them. */
@MarketTest
class WorkersTests {

  private static final String KIND = "test-work";

  @Autowired JobRows rows;
  @Autowired JdbcClient jdbc;
  @Autowired Viewers viewers;
  @Autowired TransactionOperations transactions;
  @Autowired MarketProperties market;
  @Autowired Clock clock;

  private final UUID subject = UUID.randomUUID();

  @AfterEach
  void forget() {
    jdbc.sql("delete from job where kind = ?").param(KIND).update();
  }

  @Test
  void sayThatTheyAreAtItWhateverElseIsScheduled() {
    var renewed = new CompletableFuture<Boolean>();
    var workers =
        started(
            (_, _) -> {
              var claimed = leaseUntil();
              await().until(() -> leaseUntil().isAfter(claimed));
              renewed.complete(true);
            });
    try {
      assertThat(renewed.orTimeout(1, TimeUnit.MINUTES).join()).isTrue();
    } finally {
      workers.stop();
    }
  }

  @Test
  void loseAJobAlsoToAnotherThreadOfTheirOwn() {
    var begun = new CountDownLatch(1);
    var taken = new CountDownLatch(1);
    var late = new CompletableFuture<Throwable>();
    var written = new CompletableFuture<Integer>();
    var workers =
        started(
            (job, lease) -> {
              if (job.attempts() == 1) {
                begun.countDown();
                await().until(() -> taken.getCount() == 0);
                late.complete(catchThrowable(() -> lease.step(1, 2)));
              } else {
                taken.countDown();
                late.join();
                lease.finish(() -> written.complete(job.attempts()));
              }
            });
    try {
      await().until(() -> begun.getCount() == 0);
      await()
          .until(
              () -> {
                expire();
                workers.look();
                return taken.getCount() == 0;
              });
      assertThat(late.orTimeout(1, TimeUnit.MINUTES).join())
          .isInstanceOfSatisfying(
              JobStopped.class,
              stopped -> assertThat(stopped.reason()).isEqualTo(JobStopped.Reason.LOST));
      assertThat(written.orTimeout(1, TimeUnit.MINUTES).join()).isEqualTo(2);
    } finally {
      workers.stop();
    }
  }

  /** Workers of a process of its own that are at the job, and do this. */
  private Workers started(BiConsumer<Job, Lease> work) {
    var workers =
        new Workers(
            List.of(new Handler(work)),
            rows,
            viewers,
            transactions,
            new JobProperties(2, 20, 2),
            market,
            clock);
    rows.add(KIND, subject, null, "somebody", Set.of());
    workers.start();
    workers.look();
    return workers;
  }

  private record Handler(BiConsumer<Job, Lease> work) implements JobHandler {

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public Duration limit() {
      return Duration.ofMinutes(5);
    }

    @Override
    public void run(Job job, Lease lease) {
      work.accept(job, lease);
    }

    @Override
    public void failed(UUID subject, String reason) {
      // The tests see what became of it themselves.
    }
  }

  private OffsetDateTime leaseUntil() {
    return jdbc.sql("select lease_until from job where kind = ? and subject = ?")
        .params(KIND, subject)
        .query(OffsetDateTime.class)
        .single();
  }

  /** Lets the first claim run out, and no later one. */
  private void expire() {
    jdbc.sql(
            """
            update job set lease_until = clock_timestamp() - interval '1 second'
            where kind = ? and attempts = 1
            """)
        .param(KIND)
        .update();
  }
}
