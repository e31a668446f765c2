package io.scenariomarket.evaluation;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.scenariomarket.evaluation.SentRequests.Sent;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.index.SearchEngine;
import io.scenariomarket.matching.MatchList;
import io.scenariomarket.matching.Matching;
import io.scenariomarket.matching.NamedPairs;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.Command;
import io.scenariomarket.supplier.CapabilityManagement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures what an explained list of matches costs over whatever the market holds: inside the
 * application, its requests to the search engine alone, and a plain hybrid request, in turn for
 * each need so that a busy machine slows all of them alike.
 */
@Component
class BenchCommand implements Command {

  static final String NAME = "bench";

  private static final String NEEDS = "40";
  private static final String JUDGED = "10";
  private static final String ROUNDS = "3";

  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final Matching matching;
  private final NamedPairs pairs;
  private final SearchEngine engine;
  private final Rest5Client client;
  private final ObjectProvider<SentRequests> sent;
  private final JsonMapper json;

  BenchCommand(
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      Matching matching,
      NamedPairs pairs,
      SearchEngine engine,
      Rest5Client client,
      ObjectProvider<SentRequests> sent,
      JsonMapper json) {
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.matching = matching;
    this.pairs = pairs;
    this.engine = engine;
    this.client = client;
    this.sent = sent;
    this.json = json;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String usage() {
    return "bench [--needs=%s] [--rounds=%s] [--judged=%s] — measures lists of matches for so many"
            .formatted(NEEDS, ROUNDS, JUDGED)
        + " needs, and for some of them how many of the true best are found; fill the market with"
        + " generate first";
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    var needs = spread(Options.number(arguments, "needs", NEEDS));
    if (needs.isEmpty()) {
      throw new CommandException("There is no need: fill the market with generate first");
    }
    System.out.printf(
        "%,d capabilities, %,d needs; the best %d of each of %d needs%n",
        capabilities.list(Optional.empty(), 0, 1, Viewer.VISITOR).total(),
        scenarios.list(Optional.empty(), 0, 1, Viewer.VISITOR).total(),
        Matching.LISTED,
        needs.size());
    measure(needs, Options.number(arguments, "rounds", ROUNDS));
    recall(needs.subList(0, Math.min(needs.size(), Options.number(arguments, "judged", JUDGED))));
  }

  /** Needs from all over the list, the same ones every time. */
  private List<Scenario> spread(int wanted) {
    var total = (int) scenarios.list(Optional.empty(), 0, 1, Viewer.VISITOR).total();
    var some = Math.min(total, wanted);
    return IntStream.range(0, some)
        .mapToObj(i -> i * (total / some))
        .flatMap(at -> scenarios.list(Optional.empty(), at, 1, Viewer.VISITOR).items().stream())
        .filter(need -> need.state().open())
        .toList();
  }

  private void measure(List<Scenario> needs, int rounds) throws IOException {
    var plain =
        new PlainHybrid(client, engine, "capabilities", Matching.ranked(Matching.LISTED), json);
    var first = new Timings();
    var application = new Timings();
    var bare = new Timings();
    var hybrid = new Timings();
    var sizes = new Sizes();
    var asked = new ArrayList<Asked>();
    for (var need : needs) {
      asked.add(new Asked(need, sent.getObject().of(() -> time(first, need)), plain.body(need)));
    }
    for (var round = 0; round < rounds; round++) {
      for (var each : asked) {
        time(application, each.need);
        sizes.add(each.requests, bare.of(() -> again(each.requests)));
        hybrid.of(() -> plain.send(each.plain));
      }
    }
    System.out.printf(Locale.ROOT, "the very first list: %.0f ms%n", first.first());
    print("application, first time", first);
    print("application, again", application);
    print("its requests alone", bare);
    print("plain hybrid, k=" + plain.size(), hybrid);
    System.out.printf(
        Locale.ROOT,
        "application / its requests %.2f; its requests / plain hybrid %.2f%n%s%n",
        application.percentile(0.5) / bare.percentile(0.5),
        bare.percentile(0.5) / hybrid.percentile(0.5),
        sizes);
  }

  /** A need with what the market sends for its list, and what is plainly sent. */
  private record Asked(Scenario need, List<Sent> requests, String plain) {}

  private MatchList found(Scenario need) {
    return matching.forScenario(need, Matching.LISTED, Viewer.VISITOR);
  }

  private void time(Timings timings, Scenario need) {
    try {
      timings.of(() -> found(need));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<byte[]> again(List<Sent> requests) throws IOException {
    var answers = new ArrayList<byte[]>();
    for (var each : requests) {
      answers.add(each.again(client));
    }
    return answers;
  }

  private static void print(String what, Timings timings) {
    System.out.printf(
        Locale.ROOT,
        "%-26s p50 %7.1f ms  p95 %7.1f ms%n",
        what,
        timings.percentile(0.5),
        timings.percentile(0.95));
  }

  private void recall(List<Scenario> needs) {
    var truth = new Exhaustive(capabilities, pairs, Matching.LISTED).best(needs, Viewer.VISITOR);
    System.out.printf(
        Locale.ROOT,
        "of the true best %d of %d needs found: %.3f%n",
        Matching.LISTED,
        needs.size(),
        truth.entrySet().stream()
            .mapToDouble(each -> Exhaustive.recall(each.getValue(), found(each.getKey())))
            .average()
            .orElse(0));
  }

  /** What goes over the wire for a list, on average. */
  private static final class Sizes {

    private int lists;
    private long requests;
    private long sent;
    private long received;

    void add(List<Sent> asked, List<byte[]> answers) {
      lists++;
      requests += asked.size();
      sent += asked.stream().mapToLong(each -> each.body().length).sum();
      received += answers.stream().mapToLong(each -> each.length).sum();
    }

    @Override
    public String toString() {
      return "a list: %.1f requests, %,d bytes sent, %,d received"
          .formatted((double) requests / lists, sent / lists, received / lists);
    }
  }
}
