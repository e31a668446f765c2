package io.scenariomarket.sample;

import io.scenariomarket.index.Encoder;
import io.scenariomarket.index.IndexedRows;
import io.scenariomarket.index.VectorCache;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.Command;
import io.scenariomarket.shared.Command.CommandException;
import io.scenariomarket.shared.MarketProperties;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Fills the market with generated data for load tests. */
@Component
class GenerateCommand implements Command {

  private static final int BATCH = 500;
  private static final int CAPABILITIES_A_NEED = 10;

  private final MarketProperties market;
  private final OrganisationManagement organisations;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final List<IndexedRows> indexed;
  private final Vocabulary vocabulary;
  private final MeanVectors means;
  private final JsonMapper json;

  GenerateCommand(
      MarketProperties market,
      OrganisationManagement organisations,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      List<IndexedRows> indexed,
      Vocabulary vocabulary,
      Encoder encoder,
      VectorCache vectors,
      JsonMapper json) {
    this.market = market;
    this.organisations = organisations;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.indexed = indexed;
    this.vocabulary = vocabulary;
    this.means = new MeanVectors(encoder, vectors);
    this.json = json;
  }

  @Override
  public String name() {
    return "generate";
  }

  @Override
  public String usage() {
    return "generate --scale=N [--needs=N/10] — adds N generated capabilities and a tenth as many"
        + " needs, the same ones every time";
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    int offers = number(arguments, "scale", 0);
    int needs = number(arguments, "needs", offers / CAPABILITIES_A_NEED);
    if (offers < 1) {
      throw new CommandException("Say how many: --scale=100000");
    }
    var samples = KnownSamples.of(SampleFiles.read(market.config(), json), vocabulary);
    var pools = SentencePool.of(samples);
    if (pools.isEmpty()) {
      throw new CommandException(
          "sample-data has no track of vocabulary.yml with needs and capabilities: write some");
    }
    var generator = new Generator(pools, vocabulary);
    load(
        "organisations",
        Generator.organisationsFor(Math.max(offers, needs)),
        generator::organisation,
        organisations::loadSamples);
    load("needs", needs, generator::scenario, scenarios::loadSamples);
    load("capabilities", offers, generator::capability, capabilities::loadSamples);
    indexed.forEach(this::index);
  }

  private static <T> void load(
      String what, int total, IntFunction<T> generator, ToIntFunction<List<T>> loader) {
    int added = 0;
    for (int from = 0; from < total; from += BATCH) {
      int to = Math.min(from + BATCH, total);
      added += loader.applyAsInt(IntStream.range(from, to).mapToObj(generator).toList());
      System.out.printf("%s: %,d of %,d stored, %,d of them new%n", what, to, total, added);
    }
  }

  private void index(IndexedRows rows) {
    rows.index().refresh();
    var missing = new HashMap<>(rows.versions());
    try (var present = rows.index().versions()) {
      present.forEach(document -> missing.remove(document.id()));
    }
    var ids = List.copyOf(missing.keySet());
    for (int from = 0; from < ids.size(); from += BATCH) {
      int to = Math.min(from + BATCH, ids.size());
      var documents = rows.some(ids.subList(from, to));
      means.prepare(documents.stream().map(row -> row.document().content()).toList());
      rows.index().putAll(documents);
      System.out.printf(
          "%s: %,d of %,d indexed%n", rows.index().getClass().getSimpleName(), to, ids.size());
    }
  }

  private static int number(ApplicationArguments arguments, String option, int otherwise) {
    var values = arguments.getOptionValues(option);
    try {
      return values == null || values.isEmpty()
          ? otherwise
          : Integer.parseInt(values.getFirst().replace("_", ""));
    } catch (NumberFormatException _) {
      throw new CommandException("--" + option + " takes a whole number");
    }
  }
}
