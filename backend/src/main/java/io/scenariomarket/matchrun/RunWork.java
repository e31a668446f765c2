package io.scenariomarket.matchrun;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.job.Job;
import io.scenariomarket.job.JobHandler;
import io.scenariomarket.job.Lease;
import io.scenariomarket.matching.MatchEngine;
import io.scenariomarket.matching.MatchList;
import io.scenariomarket.matching.Need;
import io.scenariomarket.shared.MarketProperties;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does runs behind the scenes, some needs at a time. One that was interrupted goes on after the
 * last needs whose result is kept; where anything that went in has changed since, it begins anew,
 * so that the whole result is always of the same inputs.
 */
@Component
class RunWork implements JobHandler {

  /** What runs are called among other long work. */
  static final String KIND = "match-run";

  /** Matches that are kept of each need. */
  static final int KEPT = 20;

  /** Needs that are done together: their vectors stay in a near cache. */
  private static final int BATCH = 32;

  private static final Duration LIMIT = Duration.ofHours(2);

  private final Runs runs;
  private final RunRows rows;
  private final RunInputs inputs;
  private final MatchEngine engine;
  private final MarketProperties market;
  private final TransactionOperations transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RunWork(
      Runs runs,
      RunRows rows,
      RunInputs inputs,
      MatchEngine engine,
      MarketProperties market,
      TransactionOperations transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.runs = runs;
    this.rows = rows;
    this.inputs = inputs;
    this.engine = engine;
    this.market = market;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
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
    var id = new RunId(job.subject());
    var found = runs.find(id).filter(each -> each.state() == MatchRun.State.RUNNING);
    if (found.isEmpty()) {
      return;
    }
    var read = inputs.of(found.get().scope(), job.viewer());
    lease.check();
    var needs = read.needs().sides();
    var from = begin(found.get(), read);
    lease.progress(from, needs.size());
    if (from < needs.size()) {
      var field = engine.field(read.offers().sides());
      while (from < needs.size()) {
        lease.check();
        var some = needs.subList(from, Math.min(from + BATCH, needs.size()));
        var best = field.best(some, KEPT);
        from += some.size();
        var reached = from;
        transactions.executeWithoutResult(
            _ -> {
              keep(id, some, best);
              runs.reached(id, reached);
              lease.step(reached, needs.size());
            });
      }
    }
    var digest = digest(id);
    lease.finish(
        () -> {
          runs.done(id, digest);
          tell("match-run.done", id, Map.of("needs", needs.size(), "digest", digest));
        });
  }

  @Override
  public void failed(UUID subject, String reason) {
    // Of other work what is done stays; a part of a result is none.
    runs.end(new RunId(subject), reason.equals("job.cancelled") ? "match-run.cancelled" : reason);
  }

  /** From which need on there is something to do. */
  private int begin(MatchRun run, RunInputs.Read read) {
    var basis = Basis.now(LocalDate.now(clock), engine, market);
    if (basis.equals(run.basis())
        && same(rows.items(run.id(), true), read.needs().items())
        && same(rows.items(run.id(), false), read.offers().items())) {
      return run.done();
    }
    transactions.executeWithoutResult(
        _ -> {
          rows.clear(run.id());
          rows.addItems(run.id(), true, read.needs().items());
          rows.addItems(run.id(), false, read.offers().items());
          runs.freeze(run.id(), basis, read.needs().items().size(), read.offers().items().size());
        });
    return 0;
  }

  private static boolean same(List<RunItem> one, List<RunItem> other) {
    return one.size() == other.size()
        && IntStream.range(0, one.size()).allMatch(i -> one.get(i).sameAs(other.get(i)));
  }

  private void keep(RunId id, List<Need> needs, List<MatchList> best) {
    var pairs = new ArrayList<RunPair>();
    var requirements = new ArrayList<RunRequirement>();
    for (var i = 0; i < needs.size(); i++) {
      var matches = best.get(i).items();
      for (var place = 1; place <= matches.size(); place++) {
        pairs.add(RunPair.of(matches.get(place - 1), place));
      }
      requirements.addAll(RunRequirement.of(needs.get(i), best.get(i)));
    }
    rows.addPairs(id, pairs);
    rows.addRequirements(id, requirements);
  }

  /** Of the result as it is kept, whatever was interrupted on the way. */
  private String digest(RunId id) {
    var digest = Basis.sha256();
    for (var pair : rows.pairs(id)) {
      digest.update((pair.line() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private void tell(String action, RunId id, Map<String, ?> after) {
    events.publishEvent(
        new Audited(action, MatchRun.TYPE.name(), id.toString(), null, Map.of(), after));
  }
}
