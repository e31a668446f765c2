package io.scenariomarket.matching;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.scenariomarket.matching.ModelJudge.Answered;
import io.scenariomarket.matching.OpenQuestion.Opinion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The language model's part in lists of matches, within the limits of {@link MatchingProperties}.
 *
 * <p>Answers are kept by the texts of both sides, so that an edit asks anew. A list does not wait
 * longer than it may: what comes later is kept for the next time. Where nothing comes, what the
 * rules say stands, and the metric {@code market.matching.model} counts it.
 */
@Component
class ModelOpinions implements AutoCloseable {

  private static final int KEPT = 10_000;

  /** Questions that wait for a thread; beyond them nothing is asked. */
  private static final int WAITING = 100;

  /** How long nothing is asked after a failure, so that lists do not wait for a broken model. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final AsyncCache<OpenQuestion, Map<Integer, Opinion>> answers =
      Caffeine.newBuilder().maximumSize(KEPT).buildAsync();
  private final MatchingProperties settings;
  private final Optional<ModelJudge> judge;
  private final ExecutorService threads;
  private final MeterRegistry meters;
  private final Clock clock;
  private volatile Instant silentUntil = Instant.MIN;

  ModelOpinions(MatchingProperties settings, JsonMapper json, MeterRegistry meters, Clock clock) {
    this.settings = settings;
    this.judge = ModelJudge.of(settings, json);
    this.threads =
        new ThreadPoolExecutor(
            settings.modelThreads(),
            settings.modelThreads(),
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("matching-model-", 0).factory());
    this.meters = meters;
    this.clock = clock;
  }

  /** Matches of a need, the best of them with what the model says of what is open. */
  MatchList add(Need need, List<Offer> offers, MatchList found) {
    var byId = byId(offers, offer -> offer.side().id());
    return add(
        found,
        match ->
            Optional.ofNullable(byId.get(match.capabilityId()))
                .flatMap(offer -> OpenQuestion.of(need, offer, match)));
  }

  /** Matches of an offer, the best of them with what the model says of what is open. */
  MatchList add(Offer offer, List<Need> needs, MatchList found) {
    var byId = byId(needs, need -> need.side().id());
    return add(
        found,
        match ->
            Optional.ofNullable(byId.get(match.scenarioId()))
                .flatMap(need -> OpenQuestion.of(need, offer, match)));
  }

  /** Sides by their ids. */
  static <T> Map<String, T> byId(List<T> sides, Function<T, String> id) {
    return sides.stream().collect(Collectors.toMap(id, each -> each, (one, _) -> one));
  }

  private MatchList add(MatchList found, Function<Match, Optional<OpenQuestion>> open) {
    if (judge.isEmpty()) {
      return found;
    }
    record Pending(OpenQuestion question, CompletableFuture<Map<Integer, Opinion>> answer) {}
    var pending = new HashMap<Integer, Pending>();
    for (var i = 0; i < found.items().size() && pending.size() < settings.modelMatches(); i++) {
      var at = i;
      open.apply(found.items().get(i))
          .ifPresent(
              question ->
                  asked(question)
                      .ifPresent(answer -> pending.put(at, new Pending(question, answer))));
    }
    var until = System.nanoTime() + settings.modelWait().toNanos();
    var matches = new ArrayList<>(found.items());
    pending.forEach(
        (at, each) ->
            within(each.answer, until)
                .ifPresent(said -> matches.set(at, each.question.answered(matches.get(at), said))));
    return new MatchList(found.modelVersion(), matches);
  }

  /** The answer that is kept or under way; asks where neither is, and asking makes sense. */
  private Optional<CompletableFuture<Map<Integer, Opinion>>> asked(OpenQuestion question) {
    if (clock.instant().isBefore(silentUntil)) {
      return Optional.ofNullable(answers.getIfPresent(question));
    }
    try {
      return Optional.of(
          answers.get(
              question, (_, _) -> CompletableFuture.supplyAsync(() -> ask(question), threads)));
    } catch (RejectedExecutionException e) {
      count("busy", 1);
      return Optional.empty();
    }
  }

  private Map<Integer, Opinion> ask(OpenQuestion question) {
    var answered = judge.flatMap(each -> each.ask(question));
    if (answered.isEmpty()) {
      count("failed", 1);
      silentUntil = clock.instant().plus(PAUSE);
      throw new NoAnswer();
    }
    count("held", answered.get().held().size());
    count("dropped", answered.get().dropped());
    return answered.map(Answered::held).orElseThrow();
  }

  /** What has come by a time; nothing where it has not, or failed. */
  private Optional<Map<Integer, Opinion>> within(
      CompletableFuture<Map<Integer, Opinion>> answer, long until) {
    try {
      return Optional.of(answer.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      count("late", 1);
    } catch (ExecutionException e) {
      // It was counted and logged where it failed.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private void count(String outcome, int many) {
    meters.counter("market.matching.model", "outcome", outcome).increment(many);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** Nothing usable came, so that nothing is to be kept. */
  private static final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswer() {
      super("no usable answer", null, false, false);
    }
  }
}
