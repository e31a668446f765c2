package io.scenariomarket.evaluation;

import io.scenariomarket.index.Encoder;
import io.scenariomarket.matching.MatchEngine;
import io.scenariomarket.shared.Command;
import io.scenariomarket.shared.MarketProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/** Measures the verdicts on requirements by pairs that people judged. */
@Component
public class VerdictsCommand implements Command {

  private final MarketProperties market;
  private final Encoder encoder;

  VerdictsCommand(MarketProperties market, Encoder encoder) {
    this.market = market;
    this.encoder = encoder;
  }

  @Override
  public String name() {
    return "verdicts";
  }

  @Override
  public String usage() {
    return "verdicts --data=FILE.jsonl [--run=OUT.tsv] [--explain] — judges requirements by"
        + " evidence as people did, and prints how often the verdicts are right";
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    var cases = VerdictCase.read(Path.of(Options.one(arguments, "data")));
    var engine = MatchEngine.from(market.config(), encoder, String::equals, String::equals);
    var judged = cases.stream().map(each -> each.judge(engine)).toList();
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
}
