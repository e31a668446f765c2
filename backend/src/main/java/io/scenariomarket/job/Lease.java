package io.scenariomarket.job;

import io.scenariomarket.job.JobStopped.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The right to work on a job, for as long as its worker says that it is at it. One thread works;
 * another one renews.
 */
public final class Lease {

  private static final Duration QUIET = Duration.ofMillis(500);

  private final UUID job;
  private final String worker;
  private final JobRows rows;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final Instant end;
  private volatile boolean lost;
  private volatile boolean cancelled;
  private Instant told = Instant.EPOCH;
  private boolean finished;

  Lease(
      UUID job,
      String worker,
      Duration limit,
      JobRows rows,
      TransactionOperations transactions,
      Clock clock) {
    this.job = job;
    this.worker = worker;
    this.rows = rows;
    this.transactions = transactions;
    this.clock = clock;
    this.end = clock.instant().plus(limit);
  }

  /**
   * Whether to go on; costs nothing.
   *
   * @throws JobStopped when not
   */
  public void check() {
    if (lost) {
      throw new JobStopped(Reason.LOST);
    }
    if (cancelled) {
      throw new JobStopped(Reason.CANCELLED);
    }
    if (clock.instant().isAfter(end)) {
      throw new JobStopped(Reason.TOO_LONG);
    }
  }

  /**
   * Notes how far the work is, and asks whether to go on. Called often, it writes seldom.
   *
   * @throws JobStopped when not
   */
  public void progress(int done, int total) {
    var now = clock.instant();
    if (done == total || told.plus(QUIET).isBefore(now)) {
      told = now;
      renew(done, total);
    }
    check();
  }

  /**
   * Notes how far the work is, within the transaction that takes it so far: if somebody else may be
   * at it, nothing of the step is kept.
   *
   * @throws JobStopped when the step is not to be kept
   */
  public void step(int done, int total) {
    renew(done, total);
    check();
  }

  /**
   * Does what ends the work, and with it the job, both or neither.
   *
   * @throws JobStopped when somebody else may be at it
   */
  public void finish(Runnable last) {
    check();
    transactions.executeWithoutResult(
        _ -> {
          if (!rows.end(job, worker)) {
            throw new JobStopped(Reason.LOST);
          }
          last.run();
        });
    finished = true;
  }

  boolean finished() {
    return finished;
  }

  /** Says that the worker is still at it. */
  void renew() {
    note(rows.renew(job, worker));
  }

  /** Gives the job back, because this process ends. */
  void release() {
    rows.release(job, worker);
  }

  private void renew(int done, int total) {
    note(rows.progress(job, worker, done, total));
  }

  private void note(JobRows.Claim claim) {
    switch (claim) {
      case HELD -> {}
      case CANCELLED -> cancelled = true;
      case LOST -> lost = true;
    }
  }
}
