package io.scenariomarket.matchrun;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.job.Job;
import io.scenariomarket.job.JobHandler;
import io.scenariomarket.job.Lease;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes shortlists behind the scenes. It is one step: what was interrupted is done anew. */
@Component
class AllocationWork implements JobHandler {

  /** What it is called among other long work. */
  static final String KIND = "match-allocation";

  private static final Duration LIMIT = Duration.ofHours(1);

  private final Runs runs;
  private final RunRows rows;
  private final Allocations allocations;
  private final ApplicationEventPublisher events;

  AllocationWork(
      Runs runs, RunRows rows, Allocations allocations, ApplicationEventPublisher events) {
    this.runs = runs;
    this.rows = rows;
    this.allocations = allocations;
    this.events = events;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Duration limit() {
    return LIMIT;
  }

  @Override
  public void run(Job job, Lease lease) {
    var found = allocations.find(job.subject()).filter(Allocation::running);
    if (found.isEmpty()) {
      return;
    }
    var allocation = found.get();
    var run = runs.find(allocation.run()).orElseThrow();
    var market =
        Markets.of(
            rows.items(run.id(), true),
            rows.items(run.id(), false),
            rows.pairs(run.id()),
            allocation.terms(),
            run.createdAt());
    lease.check();
    var places = FairLists.of(market, run.seed());
    lease.finish(
        () -> {
          allocations.done(allocation.id(), places);
          events.publishEvent(
              new Audited(
                  "match-run.allocated",
                  MatchRun.TYPE.name(),
                  run.id().toString(),
                  null,
                  Map.of(),
                  Map.of("places", places.size(), "share", allocation.terms().share())));
        });
  }

  @Override
  public void failed(UUID subject, String reason) {
    allocations.end(subject, reason);
  }
}
