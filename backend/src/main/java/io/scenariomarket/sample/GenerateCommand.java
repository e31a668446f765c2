package io.scenariomarket.sample;

import io.scenariomarket.index.Encoder;
import io.scenariomarket.index.IndexedRows;
import io.scenariomarket.index.VectorCache;
import io.scenariomarket.index.Versioned;
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
import java.util.stream.Stream;
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
    if (!rows.index().isCurrent()) {
      fill(rows);
      return;
    }
    rows.index().refresh();
    var missing = new HashMap<>(rows.versions());
    try (var present = rows.index().versions()) {
      present.forEach(document -> missing.remove(document.id()));
    }
    var ids = List.copyOf(missing.keySet());
    batches(ids)
        .forEach(
            some -> {
              rows.index().putAll(prepared(rows, some));
              System.out.printf(
                  "%s: %,d more of %,d indexed%n", name(rows), some.size(), ids.size());
            });
  }

  /** Makes an index anew that is not there or was made by another mapping. */
  private void fill(IndexedRows rows) {
    var ids = List.copyOf(rows.versions().keySet());
    try (var rollover = rows.index().rollover()) {
      rollover.fill(
          batches(ids).flatMap(some -> prepared(rows, some).stream()),
          done -> {
            if (done % BATCH == 0) {
              System.out.printf("%s: %,d of %,d indexed%n", name(rows), done, ids.size());
            }
          });
      rollover.commit();
    }
  }

  private static Stream<List<String>> batches(List<String> ids) {
    return IntStream.iterate(0, from -> from < ids.size(), from -> from + BATCH)
        .mapToObj(from -> ids.subList(from, Math.min(from + BATCH, ids.size())));
  }

  private List<Versioned> prepared(IndexedRows rows, List<String> ids) {
    var documents = rows.some(ids);
    means.prepare(documents.stream().map(row -> row.document().content()).toList());
    return documents;
  }

  private static String name(IndexedRows rows) {
    return rows.index().getClass().getSimpleName();
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
