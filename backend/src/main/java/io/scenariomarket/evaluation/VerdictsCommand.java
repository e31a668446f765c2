package io.scenariomarket.evaluation;

import io.scenariomarket.index.Encoder;
import io.scenariomarket.matching.MatchEngine;
import io.scenariomarket.matching.MatchingProperties;
import io.scenariomarket.matching.ModelJudge;
import io.scenariomarket.shared.Command;
import io.scenariomarket.shared.MarketProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Measures the verdicts on requirements by pairs that people judged. */
@Component
public class VerdictsCommand implements Command {

  private final MarketProperties market;
  private final MatchingProperties matching;
  private final Encoder encoder;
  private final JsonMapper json;

  VerdictsCommand(
      MarketProperties market, MatchingProperties matching, Encoder encoder, JsonMapper json) {
    this.market = market;
    this.matching = matching;
    this.encoder = encoder;
    this.json = json;
  }

  @Override
  public String name() {
    return "verdicts";
  }

  @Override
  public String usage() {
    return "verdicts --data=FILE.jsonl [--run=OUT.tsv] [--explain] [--model] — judges requirements"
        + " by evidence as people did, and prints how often the verdicts are right; --model"
        + " lets the language model of market.matching.model judge what the rules leave"
        + " open";
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    var cases = VerdictCase.read(Path.of(Options.one(arguments, "data")));
    var engine = MatchEngine.from(market.config(), encoder, String::equals, String::equals);
    var model = model(arguments);
    var judged = cases.stream().map(each -> each.judge(engine, model)).toList();
    if (model.isPresent()) {
      var by = judged.stream().filter(each -> each.found().quote() != null).count();
      System.out.printf("%d verdicts by the language model%n", by);
    }
    System.out.print(new VerdictFigures(judged).report());
    if (arguments.containsOption("explain")) {
      judged.stream()
          .filter(each -> each.expected() != each.given())
          .forEach(each -> System.out.print(each.explanation()));
    }
    var run = Options.optional(arguments, "run").map(Options::writable);
    if (run.isPresent()) {
      Files.write(run.get(), judged.stream().map(VerdictCase.Judged::line).toList());
    }
  }

  private Optional<ModelJudge> model(ApplicationArguments arguments) {
    if (!arguments.containsOption("model")) {
      return Optional.empty();
    }
    var judge = ModelJudge.of(matching, json);
    if (judge.isEmpty()) {
      throw new CommandException("No language model is set: market.matching.model names one");
    }
    return judge;
  }
}
