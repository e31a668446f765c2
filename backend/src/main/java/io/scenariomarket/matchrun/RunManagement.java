package io.scenariomarket.matchrun;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.job.JobStatus;
import io.scenariomarket.job.Jobs;
import io.scenariomarket.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts and stops runs, and finds them, for the task force alone. */
@Component
@Transactional
class RunManagement {

  private static final int LISTED = 50;

  private final Runs runs;
  private final RunInputs inputs;
  private final Jobs jobs;
  private final ApplicationEventPublisher events;

  RunManagement(Runs runs, RunInputs inputs, Jobs jobs, ApplicationEventPublisher events) {
    this.runs = runs;
    this.inputs = inputs;
    this.jobs = jobs;
    this.events = events;
  }

  /**
   * Starts a run; where one over the same goes on, that is it.
   *
   * @param seed by which ties are broken where the result is built upon
   * @throws Refusal when the viewer may not, or there is no such list or campaign
   */
  RunId start(RunScope scope, long seed, Viewer viewer) {
    require(viewer);
    var going = runs.running(scope);
    if (going.isPresent()) {
      return going.get();
    }
    var title =
        inputs
            .title(scope, viewer)
            .orElseThrow(() -> Refusal.invalid("scope", "match-run.scope.unknown"));
    var id = RunId.random();
    runs.begin(id, scope, title, seed, viewer.subject().orElseThrow());
    jobs.submit(RunWork.KIND, id.value(), null, viewer);
    tell("match-run.started", id, Map.of("scope", scope.key()));
    return id;
  }

  /** The latest runs. */
  @Transactional(readOnly = true)
  List<MatchRun> list(Viewer viewer) {
    require(viewer);
    return runs.list(LISTED);
  }

  /**
   * A run.
   *
   * @throws Refusal when the viewer may not read runs, or there is none
   */
  @Transactional(readOnly = true)
  MatchRun get(RunId id, Viewer viewer) {
    require(viewer);
    return runs.find(id).orElseThrow(() -> Refusal.notFound("match-run.not-found"));
  }

  /**
   * A run with a result.
   *
   * @throws Refusal likewise, or when it has none
   */
  @Transactional(readOnly = true)
  MatchRun complete(RunId id, Viewer viewer) {
    var run = get(id, viewer);
    if (!run.complete()) {
      throw Refusal.conflict("match-run.not-done");
    }
    return run;
  }

  /** Stops a run; what is found so far is of no use. */
  void stop(RunId id, Viewer viewer) {
    var run = get(id, viewer);
    if (run.state() != MatchRun.State.RUNNING) {
      return;
    }
    if (jobs.cancel(RunWork.KIND, id.value())) {
      runs.end(id, "match-run.cancelled");
    }
    tell("match-run.stopped", id, Map.of());
  }

  /** How far the work on a run is; empty where nothing goes on. */
  @Transactional(readOnly = true)
  Optional<JobStatus> status(MatchRun run) {
    return run.state() == MatchRun.State.RUNNING
        ? jobs.status(RunWork.KIND, run.id().value())
        : Optional.empty();
  }

  private static void require(Viewer viewer) {
    if (!viewer.may(Permission.RUN_MATCHES)) {
      throw Refusal.forbidden("match-run.forbidden");
    }
  }

  private void tell(String action, RunId id, Map<String, ?> after) {
    events.publishEvent(
        new Audited(action, MatchRun.TYPE.name(), id.toString(), null, Map.of(), after));
  }
}
