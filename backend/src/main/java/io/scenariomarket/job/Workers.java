package io.scenariomarket.job;

import io.scenariomarket.identity.Viewers;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.shared.MarketProperties;
import io.scenariomarket.shared.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;

/** Works on jobs, a few at a time, and says again and again that it is at them. */
@Component
class Workers {

  /** How long a job whose worker is silent stays its own. */
  static final Duration LEASE = Duration.ofSeconds(30);

  /** A job that kept ending its process is not begun for ever. */
  private static final int MOST_ATTEMPTS = 3;

  private static final Logger log = LoggerFactory.getLogger(Workers.class);

  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private final Set<Lease> leases = ConcurrentHashMap.newKeySet();
  private final Map<String, JobHandler> handlers;
  private final JobRows rows;
  private final Viewers viewers;
  private final TransactionOperations transactions;
  private final MarketProperties market;
  private final Clock clock;
  private final Semaphore free;
  private final int most;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("job-", 0).factory());

  /** Its own: what others schedule may last longer than a lease. */
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("job-heartbeat").factory());

  private volatile boolean stopping;

  Workers(
      List<JobHandler> handlers,
      JobRows rows,
      Viewers viewers,
      TransactionOperations transactions,
      JobProperties properties,
      MarketProperties market,
      Clock clock) {
    this.handlers =
        handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
    this.rows = rows;
    this.viewers = viewers;
    this.transactions = transactions;
    this.market = market;
    this.clock = clock;
    this.free = new Semaphore(properties.workers());
    this.most = Math.max(1, properties.workers() - 1);
  }

  @TransactionalEventListener
  void on(Jobs.Submitted event) {
    look();
  }

  /** Also finds what others left, and what was submitted where nobody was free. */
  @Scheduled(fixedDelayString = "PT2S")
  void look() {
    if (!market.serving()) {
      return;
    }
    while (!stopping && free.tryAcquire()) {
      try {
        threads.execute(this::workWhileThereIsAny);
      } catch (RejectedExecutionException _) {
        free.release();
        return;
      }
    }
  }

  @PostConstruct
  void start() {
    heart.scheduleWithFixedDelay(
        () -> leases.forEach(this::renew),
        HEARTBEAT.toMillis(),
        HEARTBEAT.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  /** What keeps one from being renewed does not keep the others, nor the next time. */
  private void renew(Lease lease) {
    try {
      lease.renew();
    } catch (RuntimeException e) {
      log.warn("A job could not be renewed: {}", e.toString());
    }
  }

  @PreDestroy
  void stop() {
    stopping = true;
    threads.shutdownNow();
    heart.shutdownNow();
    leases.forEach(Lease::release);
  }

  private void workWhileThereIsAny() {
    try {
      while (!stopping) {
        // Named anew each time, so that it loses a job also to another thread of its own process.
        var claimed = rows.claim(UUID.randomUUID().toString(), handlers.keySet(), LEASE, most);
        if (claimed.isEmpty()) {
          return;
        }
        work(claimed.get());
      }
    } catch (RuntimeException e) {
      if (!stopping) {
        log.error("Jobs cannot be claimed, and are looked for again", e);
      }
    } finally {
      free.release();
    }
  }

  private void work(JobRows.Claimed claimed) {
    var handler = Objects.requireNonNull(handlers.get(claimed.kind()));
    if (claimed.attempts() > MOST_ATTEMPTS) {
      log.error("{} of {} has ended its worker again and again", claimed.kind(), claimed.subject());
      fail(handler, claimed, "job.gave-up");
      return;
    }
    var lease =
        new Lease(claimed.id(), claimed.worker(), handler.limit(), rows, transactions, clock);
    leases.add(lease);
    try {
      var roles =
          claimed.roles().stream().map(ZoneRole::valueOf).collect(Collectors.toUnmodifiableSet());
      var viewer = viewers.absent(claimed.askedBy(), roles, claimed.submittedAt());
      handler.run(
          new Job(claimed.id(), claimed.kind(), claimed.subject(), viewer, claimed.attempts()),
          lease);
      if (!lease.finished()) {
        rows.end(claimed.id(), claimed.worker());
      }
    } catch (JobStopped stopped) {
      if (stopped.reason() != JobStopped.Reason.LOST) {
        fail(handler, claimed, stopped.reason().message());
      }
    } catch (Refusal refusal) {
      fail(handler, claimed, reason(refusal));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError failure) {
      if (!stopping) {
        log.error("{} of {} failed", claimed.kind(), claimed.subject(), failure);
        fail(handler, claimed, "job.failed");
      }
    } finally {
      leases.remove(lease);
    }
  }

  private void fail(JobHandler handler, JobRows.Claimed claimed, String reason) {
    transactions.executeWithoutResult(
        _ -> {
          if (rows.end(claimed.id(), claimed.worker())) {
            handler.failed(claimed.subject(), reason);
          }
        });
  }

  /** Its message key, with what it names after it. */
  private static String reason(Refusal refusal) {
    if (refusal.fields().isEmpty()) {
      return refusal.message();
    }
    var first = refusal.fields().getFirst();
    var reason = new StringBuilder(first.message());
    first.arguments().forEach(argument -> reason.append('\t').append(argument));
    return reason.toString();
  }
}
